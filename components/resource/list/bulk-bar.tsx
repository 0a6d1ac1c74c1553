"use client";

import { CircleCheck, CircleSlash, PencilLine, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";

/** What can be done with the ticked records. It lies over the end of the list while there are some. */
export function BulkBar({
  count,
  can,
  isBusy,
  onChangeField,
  onSetActive,
  onDelete,
  onClear,
}: {
  count: number;
  can: { change: boolean; activate: boolean; delete: boolean };
  isBusy: boolean;
  onChangeField: () => void;
  onSetActive: (isActive: boolean) => void;
  onDelete: () => void;
  onClear: () => void;
}) {
  return (
    <section
      aria-label="Selected records"
      className="pointer-events-none absolute inset-x-2 bottom-12 z-30 flex justify-center"
    >
      <div
        aria-busy={isBusy}
        className="pointer-events-auto flex max-w-full animate-appear items-center gap-1 overflow-x-auto rounded-lg border border-line-strong bg-surface p-1 shadow-pop"
      >
        <p className="whitespace-nowrap px-2 font-medium text-xs tabular-nums">{count} selected</p>
        {can.change && (
          <Button size="sm" variant="ghost" disabled={isBusy} onClick={onChangeField}>
            <PencilLine aria-hidden className="size-3.5" />
            Change a field
          </Button>
        )}
        {can.activate && (
          <>
            <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => onSetActive(true)}>
              <CircleCheck aria-hidden className="size-3.5" />
              Activate
            </Button>
            <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => onSetActive(false)}>
              <CircleSlash aria-hidden className="size-3.5" />
              Deactivate
            </Button>
          </>
        )}
        {can.delete && (
          <Button
            size="sm"
            variant="ghost"
            disabled={isBusy}
            onClick={onDelete}
            className="text-danger hover:text-danger"
          >
            <Trash2 aria-hidden className="size-3.5" />
            Delete
          </Button>
        )}
        <Button
          size="icon"
          variant="ghost"
          aria-label="Select nothing"
          title="Select nothing (Esc)"
          onClick={onClear}
          className="size-7"
        >
          <X aria-hidden className="size-3.5" />
        </Button>
      </div>
    </section>
  );
}
