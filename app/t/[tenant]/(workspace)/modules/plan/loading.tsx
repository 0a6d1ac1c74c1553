import { PlanSkeleton } from "@/components/modules/plan-skeleton";

export default PlanSkeleton;
