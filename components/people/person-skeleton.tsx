import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

const FACTS = ["phone", "kind", "confirmed", "factor", "since", "sign-in", "active"];

export function PersonSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-4 w-64 max-w-full" />
      </div>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card>
            <div className="h-10 border-b" />
            <div className="flex flex-col gap-3 p-4">
              <Skeleton className="h-16 w-full" />
              <Skeleton className="h-40 w-full" />
            </div>
          </Card>
          <Card>
            <div className="h-10 border-b" />
            <TableSkeleton columns={4} rows={2} />
          </Card>
        </div>
        <Card className="divide-y">
          <div className="h-10" />
          {FACTS.map((row) => (
            <div key={row} className="flex h-9 items-center gap-12 px-4">
              <Skeleton className="h-3 w-24" />
              <Skeleton className="h-3 w-32" />
            </div>
          ))}
        </Card>
      </div>
    </div>
  );
}
