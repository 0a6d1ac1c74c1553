import { TenantsSkeleton } from "@/components/console/tenants-skeleton";

export default TenantsSkeleton;
