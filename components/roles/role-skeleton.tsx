import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

/** The shape of a role's page. */
export function RoleSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <Card className="divide-y">
          <div className="h-10" />
          {ROWS.map((row) => (
            <div key={row} className="flex h-10 items-center gap-12 px-4">
              <Skeleton className="h-3 w-28" />
              <Skeleton className="h-3 w-52" />
            </div>
          ))}
        </Card>
        <div className="flex flex-col gap-5">
          <Card className="h-36">
            <div className="h-10 border-b" />
          </Card>
          <Card className="h-52">
            <div className="h-10 border-b" />
          </Card>
        </div>
      </div>
    </div>
  );
}
