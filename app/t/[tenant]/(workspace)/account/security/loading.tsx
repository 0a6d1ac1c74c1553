import { SecuritySkeleton } from "@/components/account/security-skeleton";

export default SecuritySkeleton;
