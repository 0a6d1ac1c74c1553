"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { isNumeric } from "@/components/fields/field-cell";
import { cn } from "@/components/ui/class-names";
import { isSortable } from "@/lib/resource/operators";
import { PINNED } from "./list-cell";
import type { ListColumn } from "./list-row";
import { directionOf, sortedBy } from "./sort-state";

const HEAD = "h-8 truncate border-b bg-canvas px-2 text-left font-medium text-ink-muted text-xs";

/** The headings. A click sorts, with shift it sorts among equals; a third click ends it. */
export function ListHead({
  columns,
  sort,
  onSort,
  canSelect,
  isAllSelected,
  isSomeSelected,
  onToggleAll,
}: {
  columns: readonly ListColumn[];
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  canSelect: boolean;
  isAllSelected: boolean;
  isSomeSelected: boolean;
  onToggleAll: () => void;
}) {
  return (
    <thead className="sticky top-0 z-20 max-sm:hidden">
      <tr aria-rowindex={1}>
        <th scope="col" className={cn(HEAD, "sticky left-0 z-10 px-0")}>
          {canSelect ? (
            <label className="flex h-8 w-9 items-center justify-center">
              <input
                type="checkbox"
                aria-label="Select all that are loaded"
                checked={isAllSelected}
                ref={(box) => {
                  if (box) box.indeterminate = isSomeSelected && !isAllSelected;
                }}
                onChange={onToggleAll}
                className="size-4 accent-accent"
              />
            </label>
          ) : (
            <span className="sr-only">Mark</span>
          )}
        </th>
        {columns.map(({ field }, position) => {
          const direction = directionOf(sort, field.name);
          const rank = sort.findIndex((part) => part.replace(/^-/, "") === field.name) + 1;
          const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
          const canSort = isSortable(field);
          return (
            <th
              key={field.name}
              scope="col"
              aria-sort={direction}
              aria-colindex={position + 2}
              className={cn(HEAD, position === 0 && PINNED, canSort && "px-0")}
            >
              {canSort ? (
                <button
                  type="button"
                  title="Sort; with Shift among equals"
                  onClick={(event) => onSort(sortedBy(sort, field.name, event.shiftKey))}
                  className={cn(
                    "group/sort flex h-8 w-full min-w-0 items-center gap-1 px-2 font-medium hover:text-ink focus-visible:-outline-offset-2",
                    isNumeric(field) && "flex-row-reverse",
                    direction && "text-ink",
                  )}
                >
                  <span className="truncate">{field.label}</span>
                  <Arrow
                    aria-hidden
                    className={cn(
                      "size-3 shrink-0",
                      !direction && "opacity-0 group-hover/sort:opacity-60",
                    )}
                  />
                  {direction && sort.length > 1 && <span className="text-2xs">{rank}</span>}
                </button>
              ) : (
                <span className={cn("block truncate", isNumeric(field) && "text-right")}>
                  {field.label}
                </span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
