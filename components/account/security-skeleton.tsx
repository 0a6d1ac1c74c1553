import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the security page: a heading and its cards. */
export function SecuritySkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-4 w-64 max-w-full" />
      </div>
      {["h-32", "h-48", "h-20"].map((height) => (
        <Card key={height} className="p-4">
          <Skeleton className={`${height} w-full`} />
        </Card>
      ))}
    </div>
  );
}
