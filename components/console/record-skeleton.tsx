import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of a page about one thing: a heading, its facts, and what happened to it. */
export function RecordSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-56" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Card>
        <TableSkeleton columns={2} rows={8} />
      </Card>
      <Card>
        <TableSkeleton columns={4} rows={4} />
      </Card>
    </div>
  );
}
