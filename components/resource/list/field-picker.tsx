"use client";

import { Command } from "cmdk";
import type { FieldDescription } from "@/lib/resource/description";

/** Fields to choose one from, found by typing. */
export function FieldPicker({
  label,
  fields,
  onPick,
}: {
  label: string;
  fields: readonly FieldDescription[];
  onPick: (field: FieldDescription) => void;
}) {
  return (
    <Command label={label} loop>
      <Command.Input
        autoFocus
        placeholder={label}
        className="h-9 w-full border-b bg-transparent px-3 outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-4 text-center text-ink-muted">
          No field is called that.
        </Command.Empty>
        {fields.map((field) => (
          <Command.Item
            key={field.name}
            value={field.name}
            keywords={[field.label]}
            onSelect={() => onPick(field)}
            className="flex min-h-8 cursor-default items-center rounded-md px-2 data-[selected=true]:bg-hover"
          >
            {field.label}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
