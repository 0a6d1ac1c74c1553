"use client";

import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { columnsOf, type ListState } from "@/lib/web/views-list-address";
import { moved } from "./moved";
import { Popover } from "./popover";
import type { ChangeList } from "./use-list-state";

const SMALL =
  "inline-flex size-6 items-center justify-center rounded text-ink-muted hover:bg-hover hover:text-ink disabled:opacity-40";

/** Which columns are shown and in which order. The first one leads to the record. */
export function ColumnChooser({
  description,
  state,
  change,
}: {
  description: ResourceDescription;
  state: ListState;
  change: ChangeList;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = columnsOf(description, state);
  const names = shown.map(({ name }) => name);
  const rest = description.fields.filter(({ name }) => !names.includes(name));
  const set = (columns: readonly string[]) => change({ columns }, "replace");
  const line = (field: FieldDescription) => {
    const at = names.indexOf(field.name);
    const isShown = at >= 0;
    return (
      <li
        key={field.name}
        className="flex min-h-8 items-center gap-1 rounded-md px-1 hover:bg-hover"
      >
        <label className="flex min-w-0 flex-1 items-center gap-2 py-1 pl-1">
          <input
            type="checkbox"
            checked={isShown}
            // A list without a column would show nothing.
            disabled={isShown && names.length === 1}
            onChange={() =>
              set(isShown ? names.filter((name) => name !== field.name) : [...names, field.name])
            }
            className="size-4 shrink-0 accent-accent"
          />
          <span className="truncate">{field.label}</span>
        </label>
        {isShown && (
          <>
            <button
              type="button"
              aria-label={`Move ${field.label} to the left`}
              disabled={at === 0}
              onClick={() => set(moved(names, at, -1))}
              className={SMALL}
            >
              <ArrowUp aria-hidden className="size-3.5" />
            </button>
            <button
              type="button"
              aria-label={`Move ${field.label} to the right`}
              disabled={at === names.length - 1}
              onClick={() => set(moved(names, at, 1))}
              className={SMALL}
            >
              <ArrowDown aria-hidden className="size-3.5" />
            </button>
          </>
        )}
      </li>
    );
  };
  return (
    <Popover
      label="Columns"
      align="end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm" variant="ghost">
          <Columns3 aria-hidden className="size-3.5" />
          Columns
        </Button>
      }
    >
      <div className="max-h-[60vh] overflow-y-auto p-1.5">
        <p className="px-2 py-1 text-ink-muted text-xs">Shown, in this order</p>
        <ul aria-label="Shown">{shown.map(line)}</ul>
        {rest.length > 0 && (
          <>
            <p className="mt-1 border-t px-2 pt-2 pb-1 text-ink-muted text-xs">Not shown</p>
            <ul aria-label="Not shown">{rest.map(line)}</ul>
          </>
        )}
      </div>
      {state.columns.length > 0 && (
        <div className="flex justify-end border-t p-2">
          <Button size="sm" variant="ghost" onClick={() => set([])}>
            Back to the usual ones
          </Button>
        </div>
      )}
    </Popover>
  );
}
