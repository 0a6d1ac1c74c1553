import { OverviewSkeleton } from "@/components/billing/overview-skeleton";

export default OverviewSkeleton;
