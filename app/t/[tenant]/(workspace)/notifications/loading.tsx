import { ListSkeleton } from "@/components/ui/list-skeleton";

export default ListSkeleton;
