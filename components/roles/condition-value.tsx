"use client";

import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ColumnView, ComparisonDraft } from "@/lib/web/views-roles";

const INPUT_TYPE: Partial<Record<ColumnView["kind"], string>> = {
  day: "date",
  moment: "datetime-local",
};

/** What a column is compared with, in the way that fits the column. */
export function ConditionValue({
  column,
  part,
  onChange,
}: {
  column: ColumnView | undefined;
  part: ComparisonDraft;
  onChange: (change: Partial<ComparisonDraft>) => void;
}) {
  const label = "Compared with";
  const kind = column?.kind ?? "text";
  if (part.is === "one_of") {
    return (
      <textarea
        aria-label={`${label}, one in each line`}
        placeholder="One in each line"
        rows={3}
        value={part.value}
        onChange={(event) => onChange({ value: event.target.value })}
        className={cn(controlStyle(), "h-auto py-1.5")}
      />
    );
  }
  const choices =
    kind === "yes_no"
      ? [
          { value: "true", text: "Yes" },
          { value: "false", text: "No" },
        ]
      : column?.words.map((word) => ({ value: word, text: word.replace(/_/g, " ") }));
  if (choices && choices.length > 0) {
    return (
      <Select
        aria-label={label}
        value={part.value}
        onChange={(event) => onChange({ value: event.target.value })}
      >
        <option value="">Choose</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {kind === "id" && (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={part.isReader}
            onChange={(event) => onChange({ isReader: event.target.checked })}
          />
          the reader
        </label>
      )}
      {!part.isReader && (
        <Input
          aria-label={label}
          className="min-w-32 flex-1"
          type={INPUT_TYPE[kind] ?? "text"}
          inputMode={kind === "number" ? "decimal" : undefined}
          placeholder={kind === "id" ? "Id of the record" : undefined}
          value={part.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )}
    </div>
  );
}
