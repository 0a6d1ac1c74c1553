import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of a webhook's page: its log beside what it is. */
export function WebhookSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-80 max-w-full" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <Card>
          <TableSkeleton columns={5} rows={8} />
        </Card>
        <Card>
          <TableSkeleton columns={2} rows={5} />
        </Card>
      </div>
    </div>
  );
}
