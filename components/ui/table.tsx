import type { ReactNode } from "react";
import { cn } from "./class-names";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  align?: "right";
  className?: string;
  /** What a phone leaves out, so that the rest is seen without scrolling sideways. */
  isDetail?: boolean;
};

/** The outer cells stand in line with the titles of cards; a phone brings the others closer. */
const CELL_PADDING = "px-2 first:pl-4 last:pr-4 sm:px-3 sm:last:pr-4 sm:first:pl-4";

/** Rows of 32 px under fixed headings. What does not fit scrolls sideways inside its own frame. */
export function Table<Row extends { id: string }>({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto focus-visible:-outline-offset-2"
    >
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr className="border-b bg-canvas text-ink-muted text-xs">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cn(
                  "h-8 whitespace-nowrap font-medium",
                  CELL_PADDING,
                  column.align === "right" && "text-right",
                  column.isDetail && "max-sm:hidden",
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b transition-colors last:border-0 hover:bg-hover">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cn(
                    "h-8 whitespace-nowrap py-1",
                    CELL_PADDING,
                    column.align === "right" && "text-right",
                    column.className,
                    column.isDetail && "max-sm:hidden",
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
