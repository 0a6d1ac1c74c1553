import { RecordSkeleton } from "@/components/console/record-skeleton";

export default RecordSkeleton;
