import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of a list: heading, the line to narrow it by, rows. */
export function ResourceListSkeleton() {
  return (
    <div aria-busy data-fills className="flex min-h-0 flex-1 flex-col gap-3">
      <h1 className="sr-only">Loading</h1>
      <div className="flex items-center justify-between gap-4 py-0.5">
        <Skeleton className="h-7 w-44" />
        <Skeleton className="h-7 w-28" />
      </div>
      <div className="flex gap-2">
        <Skeleton className="h-7 w-64 max-w-1/2" />
        <Skeleton className="h-7 w-16" />
      </div>
      <div className="min-h-0 flex-1 overflow-hidden rounded-lg border bg-surface">
        <TableSkeleton columns={6} rows={18} />
      </div>
    </div>
  );
}
