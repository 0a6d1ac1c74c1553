import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

const METERS = ["seats", "records", "modules"];

/** The shape of the first billing page. */
export function OverviewSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Card>
        <div className="h-10 border-b" />
        <div className="flex flex-col gap-3 p-4">
          <Skeleton className="h-4 w-96 max-w-full" />
          <Skeleton className="h-8 w-32" />
        </div>
      </Card>
      <Card>
        <div className="h-10 border-b" />
        <div className="grid gap-x-8 gap-y-5 p-4 sm:grid-cols-3">
          {METERS.map((meter) => (
            <div key={meter} className="flex flex-col gap-2">
              <Skeleton className="h-4 w-full" />
              <Skeleton className="h-1.5 w-full" />
              <Skeleton className="h-3 w-32" />
            </div>
          ))}
        </div>
      </Card>
      <Card>
        <TableSkeleton columns={6} rows={4} />
      </Card>
    </div>
  );
}
