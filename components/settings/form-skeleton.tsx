import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const FIELDS = ["one", "two", "three", "four", "five", "six"];

/** The shape of a page that is a heading and a form. */
export function FormSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Card>
        <div className="h-10 border-b" />
        <div className="grid gap-4 p-4 sm:grid-cols-2">
          {FIELDS.map((field) => (
            <div key={field} className="flex flex-col gap-2">
              <Skeleton className="h-4 w-24" />
              <Skeleton className="h-8 w-full" />
            </div>
          ))}
        </div>
      </Card>
    </div>
  );
}
