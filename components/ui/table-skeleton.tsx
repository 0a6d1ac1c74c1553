import { Skeleton } from "./skeleton";

const WIDTHS = ["w-32", "w-44", "w-16", "w-24", "w-28"];

/** The shape of a table while its rows are being read. */
export function TableSkeleton({ columns, rows }: { columns: number; rows: number }) {
  const cells = Array.from({ length: columns }, (_, column) => `column-${column}`);
  return (
    <div aria-hidden className="overflow-hidden">
      <div className="h-8 border-b bg-canvas" />
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className="flex h-8 items-center gap-8 border-b px-4 last:border-0">
          {cells.map((cell, index) => (
            <Skeleton key={cell} className={`h-3 ${WIDTHS[index % WIDTHS.length]}`} />
          ))}
        </div>
      ))}
    </div>
  );
}
