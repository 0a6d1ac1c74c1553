import { RecordSkeleton } from "@/components/resource/record/record-skeleton";

export default RecordSkeleton;
