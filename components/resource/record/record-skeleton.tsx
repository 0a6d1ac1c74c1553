import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

const FIELDS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
const CARDS = ["related", "about", "history"];

/** The shape of a record's page while it is read. */
export function RecordSkeleton() {
  return (
    <div aria-busy data-wide className="flex flex-col gap-5">
      <h1 className="sr-only">Loading</h1>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-4 w-24" />
        <div className="flex justify-between gap-4">
          <Skeleton className="h-7 w-56" />
          <Skeleton className="h-8 w-28" />
        </div>
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-5">
          <Card>
            <div className="h-10 border-b" />
            <div className="grid gap-x-6 gap-y-3 px-4 py-3 sm:grid-cols-2">
              {FIELDS.map((field) => (
                <div key={field} className="flex gap-3">
                  <Skeleton className="h-4 w-28" />
                  <Skeleton className="h-4 w-36" />
                </div>
              ))}
            </div>
          </Card>
          <Card>
            <div className="h-10 border-b" />
            <TableSkeleton columns={5} rows={4} />
          </Card>
        </div>
        <div className="flex flex-col gap-5 max-xl:hidden">
          {CARDS.map((card) => (
            <Card key={card}>
              <div className="h-10 border-b" />
              <div className="flex flex-col gap-2 px-4 py-3">
                <Skeleton className="h-3 w-32" />
                <Skeleton className="h-3 w-44" />
              </div>
            </Card>
          ))}
        </div>
      </div>
    </div>
  );
}
