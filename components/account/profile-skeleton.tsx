import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the profile: a heading and three cards. */
export function ProfileSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Card className="grid gap-4 p-4 sm:grid-cols-2">
        {["name", "telephone", "locale", "time zone"].map((field) => (
          <div key={field} className="flex flex-col gap-2">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="h-8 w-full" />
          </div>
        ))}
      </Card>
      <Card className="flex gap-4 p-4">
        <Skeleton className="size-16 rounded-full" />
        <Skeleton className="h-8 w-72 max-w-full" />
      </Card>
      <Card className="flex flex-col gap-2 p-4">
        <Skeleton className="h-4 w-64" />
        <Skeleton className="h-8 w-72 max-w-full" />
      </Card>
    </div>
  );
}
