import { CompanySkeleton } from "@/components/workspace/company-skeleton";

export default CompanySkeleton;
