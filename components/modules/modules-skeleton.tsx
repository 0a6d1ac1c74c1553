import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the page with the ten modules. */
export function ModulesSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <Skeleton className="h-14 w-full" />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {Array.from({ length: 9 }, (_, index) => `card-${index}`).map((key) => (
          <div key={key} className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
            <div className="flex items-start justify-between">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-6 w-10 rounded-full" />
            </div>
            <Skeleton className="h-5 w-16" />
            <Skeleton className="h-8 w-full" />
            <Skeleton className="h-3 w-32" />
          </div>
        ))}
      </div>
    </div>
  );
}
