"use client";

import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { FieldOption } from "@/lib/web/views-custom-fields";
import { type OptionRow, optionsOf } from "./option-rows";

/** The list one chooses from, in its order. Sends it as JSON in `options`. */
export function OptionsField({
  initial,
  error,
}: {
  initial: readonly FieldOption[];
  error: string | undefined;
}) {
  const serial = useRef(initial.length);
  const [rows, setRows] = useState<readonly OptionRow[]>(
    initial.length > 0
      ? initial.map((option, row) => ({ row, ...option }))
      : [{ row: 0, value: undefined, label: "" }],
  );
  const add = () => {
    serial.current += 1;
    setRows([...rows, { row: serial.current, value: undefined, label: "" }]);
  };
  return (
    <fieldset id="options" tabIndex={-1} className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">Options</legend>
      <input type="hidden" name="options" value={JSON.stringify(optionsOf(rows))} />
      {rows.map(({ row, label }, at) => (
        <div key={row} className="flex gap-2">
          <Input
            aria-label={`Option ${at + 1}`}
            value={label}
            maxLength={60}
            autoComplete="off"
            autoFocus={row > initial.length}
            onChange={({ target }) =>
              setRows(rows.map((one) => (one.row === row ? { ...one, label: target.value } : one)))
            }
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add();
            }}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Remove option ${at + 1}`}
            onClick={() => setRows(rows.filter((one) => one.row !== row))}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      ))}
      {error && <p className="text-danger text-sm">{error}</p>}
      <div>
        <Button size="sm" onClick={add}>
          <Plus aria-hidden className="size-3.5" />
          Add an option
        </Button>
      </div>
      <p className="text-ink-muted text-xs">
        An option that is removed stays in the records that have it, and can be chosen no more.
      </p>
    </fieldset>
  );
}
