import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

const STEPS = ["company", "people", "sessions"];
const FIGURES = ["plan", "people", "tables", "created"];

export function HomeSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-64" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="grid gap-px overflow-hidden rounded-lg border bg-line grid-cols-2 sm:grid-cols-4">
        {FIGURES.map((figure) => (
          <div key={figure} className="flex h-20 flex-col gap-2 bg-surface px-4 py-3">
            <Skeleton className="h-3 w-12" />
            <Skeleton className="h-5 w-20" />
            <Skeleton className="h-3 w-24" />
          </div>
        ))}
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_20rem]">
        <Card>
          <div className="h-10 border-b" />
          <TableSkeleton columns={3} rows={4} />
        </Card>
        <Card className="divide-y">
          <div className="h-10" />
          {STEPS.map((step) => (
            <div key={step} className="flex h-16 flex-col justify-center gap-2 px-4">
              <Skeleton className="h-3 w-32" />
              <Skeleton className="h-3 w-48" />
            </div>
          ))}
        </Card>
      </div>
    </div>
  );
}
