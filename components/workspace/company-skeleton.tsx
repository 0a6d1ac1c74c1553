import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["name", "country", "state", "gstin", "address", "currency", "zone"];

export function CompanySkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Card className="divide-y">
        <div className="h-10" />
        {ROWS.map((row) => (
          <div key={row} className="flex h-9 items-center gap-16 px-4">
            <Skeleton className="h-3 w-24" />
            <Skeleton className="h-3 w-40" />
          </div>
        ))}
      </Card>
    </div>
  );
}
