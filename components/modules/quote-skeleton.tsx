import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a price with one document while it is being worked out. */
export function QuoteSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-3">
      <p role="status" className="sr-only">
        Working out the exact charge…
      </p>
      <div className="flex flex-col gap-3 rounded-md border p-3">
        <Skeleton className="h-3 w-24" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-3 w-40" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-full" />
      </div>
      <Skeleton className="h-6 w-full" />
      <Skeleton className="h-8 w-32" />
    </div>
  );
}
