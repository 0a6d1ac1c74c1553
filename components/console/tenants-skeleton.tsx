import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

export function TenantsSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <Skeleton className="h-7 w-32" />
      <Skeleton className="h-20 w-full rounded-lg" />
      <Card>
        <TableSkeleton columns={7} rows={12} />
      </Card>
    </div>
  );
}
