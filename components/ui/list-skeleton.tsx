import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of a page that is a heading and a table. */
export function ListSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Card>
        <TableSkeleton columns={5} rows={6} />
      </Card>
    </div>
  );
}
