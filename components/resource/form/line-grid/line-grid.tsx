"use client";

import { Plus } from "lucide-react";
import { type FocusEvent, useMemo, useRef } from "react";
import { useIsPhone } from "@/components/resource/list/use-is-phone";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { isWritable } from "../form-fields";
import type { GridProps } from "./grid-actions";
import { LineCards } from "./line-cards";
import { columnsOf, hasDetails, isNumeric, widthOf } from "./line-columns";
import { LineRow } from "./line-row";
import { useDrawnRows } from "./use-drawn-rows";
import { useLineGrid } from "./use-line-grid";
import { usePastedLines } from "./use-pasted-lines";

const drawGrid = (props: GridProps) => <LineGrid {...props} />;

/**
 * Lines as a spreadsheet: one cell is typed in, the arrows, Tab and Enter lead to the next, and a block
 * from another spreadsheet can be pasted from any cell on. On a phone they are cards.
 */
export function LineGrid({ lines, rows, label, prefix, edit }: GridProps) {
  const columns = useMemo(() => columnsOf(lines), [lines]);
  const isPhone = useIsPhone();
  const grid = useLineGrid(lines, columns, rows, edit);
  const { paste, notice } = usePastedLines(lines, columns, edit);
  const addButton = useRef<HTMLButtonElement>(null);
  const { active, expanded, actions } = grid;
  const firstField = columns.find(isWritable)?.name ?? "";
  const at = active ?? { key: rows[0]?.key ?? "", field: firstField };
  const width = columns.reduce((sum, field, index) => sum + widthOf(field, index), 4.5);
  const canExpand = hasDetails(lines);
  const drawn = useDrawnRows();
  const problem = rows.find(({ key }) => key === active?.key)?.problems[active?.field ?? ""];
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const { currentTarget, relatedTarget } = event;
    const isGone = relatedTarget instanceof Node && !currentTarget.contains(relatedTarget);
    // A picker's list lies elsewhere in the page but belongs to its cell.
    if (isGone && active && !document.querySelector("[role=listbox]")) grid.enter(undefined);
  };
  if (isPhone) {
    return (
      <LineCards
        {...{ lines, columns, rows, prefix, actions, drawGrid }}
        onAdd={grid.add}
        opened={active?.key}
      />
    );
  }
  return (
    <div className="flex flex-col">
      <div className="relative overflow-x-auto">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed in
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          onKeyDown={(event) => grid.onKeyDown(event, () => addButton.current?.focus())}
          onPaste={(event) => {
            if (event.target instanceof Element && event.target.closest("[data-cell]")) {
              paste(event, at);
            }
          }}
          onBlur={onBlur}
          className="w-full table-fixed border-collapse text-left text-sm"
          style={{ minWidth: `${width}rem` }}
        >
          <colgroup>
            <col style={{ width: canExpand ? "3.25rem" : "2.25rem" }} />
            {columns.map((field, index) => (
              <col key={field.name} style={{ width: `${widthOf(field, index)}rem` }} />
            ))}
            <col style={{ width: "2.25rem" }} />
          </colgroup>
          <thead>
            <tr className="bg-canvas text-ink-muted text-xs">
              <th scope="col" className="h-8 border-r border-b px-1 text-center font-medium">
                <abbr title="Number" className="no-underline">
                  #
                </abbr>
              </th>
              {columns.map((field) => (
                <th
                  key={field.name}
                  scope="col"
                  title={field.label}
                  className={cn(
                    "h-8 truncate border-r border-b px-2 font-medium",
                    isNumeric(field) && "text-right",
                  )}
                >
                  {field.label}
                  {field.isRequired && <span className="sr-only"> (required)</span>}
                </th>
              ))}
              <th scope="col" className="sticky right-0 h-8 border-b bg-canvas">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map((row, index) => (
              <LineRow
                key={row.key}
                {...{ lines, columns, row, index, prefix, canExpand, actions, drawGrid }}
                active={active?.key === row.key ? active.field : undefined}
                tabStop={!active && at.key === row.key ? at.field : undefined}
                isExpanded={expanded.has(row.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-2 py-1.5">
        <Button
          ref={addButton}
          variant="ghost"
          size="sm"
          onClick={() => grid.add()}
          onPaste={(event) => paste(event, { key: "", field: firstField })}
        >
          <Plus aria-hidden className="size-3.5" />
          Add {lines.label.one.toLowerCase()}
        </Button>
        <p className="text-ink-muted text-xs max-lg:hidden">
          Rows from a spreadsheet can be pasted into any cell.
        </p>
        <p role="status" className="text-xs empty:hidden">
          {notice}
        </p>
        <p className="w-full text-danger text-xs empty:hidden">{problem}</p>
      </div>
    </div>
  );
}
