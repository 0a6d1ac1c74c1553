"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import type { RecordRow } from "@/lib/resource/answers";
import { ListHead } from "./list-head";
import { type ListColumn, ListRow, type RowActions } from "./list-row";
import type { Cell, useActiveCell } from "./use-active-cell";
import { useIsPhone } from "./use-is-phone";
import type { ListRows } from "./use-list-rows";
import type { useSelection } from "./use-selection";

const ROW = 32;
const PHONE_ROW = 60;
/** Rows drawn beyond what is seen, so that a quick turn of the wheel meets no blank. */
const AROUND = 12;
/** So many rows before the end the next page is asked for. */
const AHEAD = 100;
const TICKS = 36;
/** The server does not know the window: it draws the rows of a large one. */
const GUESSED_WINDOW = { width: 1_200, height: 960 };

/** How the grid scrolls a row into sight; set by the grid, used by whoever moves the active cell. */
export type ScrollToRow = RefObject<(row: number) => void>;

/**
 * The rows of a list in a frame of their own. Only those in sight are in the document, however many
 * there are; further pages are fetched before the end is reached.
 */
export function ListGrid({
  label,
  path,
  columns,
  list,
  frame,
  scrollToRow,
  count,
  sort,
  onSort,
  canSelect,
  ticks,
  cell,
  editing,
  isFinal,
  actions,
  onKeyDown,
}: {
  label: string;
  path: string;
  columns: readonly ListColumn[];
  list: ListRows;
  frame: RefObject<HTMLDivElement | null>;
  scrollToRow: ScrollToRow;
  /** How many there are altogether, where that was counted. */
  count: number | undefined;
  sort: readonly string[];
  onSort: (sort: string[]) => void;
  canSelect: boolean;
  ticks: ReturnType<typeof useSelection>;
  cell: ReturnType<typeof useActiveCell>;
  editing: { id: string; field: string } | undefined;
  /** Whether a record is edited no more. */
  isFinal: (row: RecordRow) => boolean;
  actions: RowActions;
  onKeyDown: (event: KeyboardEvent, at: Cell) => void;
}) {
  const { rows, hasMore, isLoadingMore, loadMore } = list;
  const isPhone = useIsPhone();
  const { selection, toggleAll } = ticks;
  const activeRow = cell.active.row;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => (isPhone ? PHONE_ROW : ROW),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: AROUND,
    initialRect: GUESSED_WINDOW,
    scrollPaddingStart: isPhone ? 0 : ROW,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return activeRow < range.count && !seen.includes(activeRow)
        ? [...seen, activeRow].sort((one, other) => one - other)
        : seen;
    },
  });
  scrollToRow.current = (row) => virtual.scrollToIndex(row, { align: "auto" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtual.measure(), [isPhone]);

  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  const isNearEnd = lastSeen >= rows.length - AHEAD;
  const hasFailed = list.nextProblem !== undefined;
  useEffect(() => {
    if (isNearEnd && hasMore && !isLoadingMore && !hasFailed) loadMore();
  }, [isNearEnd, hasMore, isLoadingMore, hasFailed, loadMore]);

  const body = useRef<HTMLTableSectionElement>(null);
  const wide = columns.reduce((sum, { width }) => sum + width, TICKS);
  const gap = (height: number) =>
    height > 0 && (
      <tr aria-hidden className="max-sm:block" style={{ height }}>
        <td className="p-0 max-sm:hidden" />
      </tr>
    );
  let end = 0;
  return (
    <div
      ref={frame}
      className={cn(
        "min-h-0 flex-1 overflow-auto overscroll-contain motion-safe:transition-opacity",
        list.isOld && "opacity-60",
      )}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move in it, as in a grid
        role="grid"
        aria-label={label}
        aria-rowcount={(count ?? (hasMore ? -2 : rows.length)) + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable={canSelect || undefined}
        aria-busy={list.isOld || isLoadingMore || undefined}
        className="w-full table-fixed border-separate border-spacing-0 text-left text-sm max-sm:block"
        style={isPhone ? undefined : { minWidth: wide }}
        onKeyDown={(event) => {
          if (!cell.onKeyDown(event)) onKeyDown(event, cell.active);
        }}
      >
        <colgroup className="max-sm:hidden">
          <col style={{ width: TICKS }} />
          {columns.map(({ field, width }) => (
            <col key={field.name} style={{ width }} />
          ))}
        </colgroup>
        <ListHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          canSelect={canSelect}
          isAllSelected={rows.length > 0 && selection.size >= rows.length}
          isSomeSelected={selection.size > 0}
          onToggleAll={toggleAll}
        />
        {/* biome-ignore lint/a11y/noRedundantRoles: restyled on phones, where its role must stay */}
        <tbody ref={body} role="rowgroup" className="max-sm:block">
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const before = item.start - end;
            end = item.end;
            return (
              <Fragment key={row.id}>
                {gap(before)}
                <ListRow
                  row={row}
                  index={item.index}
                  columns={columns}
                  path={path}
                  isSelected={selection.has(row.id)}
                  canSelect={canSelect}
                  isFinal={isFinal(row)}
                  activeColumn={item.index === activeRow ? cell.active.column : undefined}
                  editing={editing?.id === row.id ? editing.field : undefined}
                  actions={actions}
                />
              </Fragment>
            );
          })}
          {gap(virtual.getTotalSize() - end)}
        </tbody>
      </table>
      {hasMore && !hasFailed && (
        <div aria-hidden className="flex h-8 items-center gap-8 px-4">
          <Skeleton className="h-3 w-32" />
          <Skeleton className="h-3 w-44" />
          <Skeleton className="h-3 w-20" />
        </div>
      )}
    </div>
  );
}
