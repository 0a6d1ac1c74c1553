"use client";

import { ChevronDown, Plus } from "lucide-react";
import { useState } from "react";
import { fieldText } from "@/components/fields/field-text";
import { useReferences } from "@/components/fields/references";
import { isRecordId } from "@/components/fields/typed";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { isWritable } from "../form-fields";
import type { LineRow, LineRows } from "../line-rows";
import type { DrawGrid, GridActions } from "./grid-actions";
import { detailsOf } from "./line-columns";
import { LineDetails } from "./line-details";
import { LineMenu } from "./line-menu";

/** Lines where there is no room for a table: a card each, opened to be typed in. */
export function LineCards({
  lines,
  columns,
  rows,
  prefix,
  actions,
  drawGrid,
  onAdd,
  opened,
}: {
  lines: LinesDescription;
  columns: readonly FieldDescription[];
  rows: LineRows;
  prefix: string;
  actions: GridActions;
  drawGrid: DrawGrid;
  onAdd: () => string;
  /** The line that was just added. */
  opened: string | undefined;
}) {
  const reader = useReader();
  const { titleOf } = useReferences();
  const [open, setOpen] = useState<string>();
  const text = (field: FieldDescription, row: LineRow) => {
    const value = row.values[field.name];
    if (field.kind === "reference" && typeof value === "string") {
      return isRecordId(value) ? (titleOf(value) ?? value) : value;
    }
    return fieldText(field, value, { locale: reader?.locale, timeZone: reader?.timeZone });
  };
  const [first, ...others] = columns;
  const typed = [...columns.filter(isWritable), ...detailsOf(lines)];
  return (
    <div className="flex flex-col">
      <ul className="divide-y">
        {rows.map((row, index) => {
          const name = `${lines.label.one.toLowerCase()} ${index + 1}`;
          const isOpen = (open ?? opened) === row.key;
          const hasProblem = Object.keys(row.problems).length > 0;
          const summary = others
            .flatMap((field) => text(field, row) || [])
            .slice(0, 4)
            .join(" · ");
          return (
            <li key={row.key} className={cn(hasProblem && "bg-danger-soft")}>
              <div className="flex items-center gap-1 pr-2">
                <button
                  type="button"
                  aria-expanded={isOpen}
                  aria-label={`Edit ${name}`}
                  onClick={() => setOpen(isOpen ? "" : row.key)}
                  className="flex min-h-12 min-w-0 flex-1 items-center gap-3 px-4 py-2 text-left"
                >
                  <span className="w-5 shrink-0 text-ink-muted text-xs tabular-nums">
                    {index + 1}
                  </span>
                  <span className="flex min-w-0 flex-1 flex-col">
                    <span className="truncate font-medium">
                      {(first && text(first, row)) || `New ${lines.label.one.toLowerCase()}`}
                    </span>
                    <span className="truncate text-ink-muted text-xs">{summary}</span>
                  </span>
                  <ChevronDown
                    aria-hidden
                    className={cn(
                      "size-4 shrink-0 text-ink-muted transition-transform",
                      isOpen && "rotate-180",
                    )}
                  />
                </button>
                <LineMenu
                  label={`Actions for ${name}`}
                  onDo={(deed) => actions.act(row.key, deed)}
                />
              </div>
              {isOpen && (
                <div className="px-4 pb-4">
                  <LineDetails
                    {...{ lines, row, name, prefix, actions, drawGrid }}
                    fields={typed}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <div className="border-t p-2">
        <Button variant="ghost" onClick={() => setOpen(onAdd())}>
          <Plus aria-hidden className="size-4" />
          Add {lines.label.one.toLowerCase()}
        </Button>
      </div>
    </div>
  );
}
