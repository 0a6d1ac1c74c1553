"use client";

import { Card } from "@/components/ui/card";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { Select } from "@/components/ui/select";
import type { ImportJob, ImportMode, ImportView } from "@/lib/web/views-data";
import { MODE_WORDS } from "./job-words";

export type Mapping = { columns: readonly (string | null)[]; writeMode: ImportMode };

function explained(mode: ImportMode, { label, key }: ImportView): string {
  const many = label.many.toLowerCase();
  const found = key ? `their ${key.toLowerCase()} or id` : "their id";
  if (mode === "insert")
    return `Every row becomes a new record; rows of ${many} that stand are refused.`;
  if (mode === "update") return `Rows find ${many} by ${found}; empty cells empty their fields.`;
  return `Rows that find ${many} by ${found} change them, the others are added.`;
}

/** Says which field each column of the file fills. */
export function MappingCard({
  view,
  job,
  mapping,
  onChange,
}: {
  view: ImportView;
  job: ImportJob;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const { columns, writeMode } = mapping;
  const missing = job.targets.filter(
    ({ name, isRequired }) => isRequired && !columns.includes(name),
  );
  const choose = (at: number, name: string | null) =>
    // A field has one column: the new one takes it from the old.
    onChange({
      writeMode,
      columns: columns.map((own, position) => {
        if (position === at) return name;
        return name !== null && own === name ? null : own;
      }),
    });
  return (
    <Card
      title="Match the columns"
      aside={
        view.modes.length > 1 && (
          <SegmentedChoice
            legend="What rows do"
            name="write-mode"
            value={writeMode}
            choices={view.modes.map((mode) => ({ value: mode, label: MODE_WORDS[mode] }))}
            onChange={(mode) => onChange({ columns, writeMode: mode })}
          />
        )
      }
    >
      <div className="flex flex-col gap-1 border-b px-4 py-3 text-sm">
        <p className="text-ink-muted">{explained(writeMode, view)}</p>
        {writeMode !== "update" && missing.length > 0 && (
          <p className="text-warning">
            Still without a column: {missing.map(({ label }) => label).join(", ")}.
          </p>
        )}
      </div>
      <ul className="divide-y">
        {job.header.map((heading, at) => {
          const chosen = columns[at] ?? null;
          const target = job.targets.find(({ name }) => name === chosen);
          const examples = job.sample.map((row) => row[at] ?? "").filter(Boolean);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are, and two may share a name
            <li key={at} className="grid items-center gap-x-4 gap-y-1.5 px-4 py-2 sm:grid-cols-2">
              <div className="min-w-0">
                <p className="truncate font-medium text-sm">{heading || `Column ${at + 1}`}</p>
                <p className="truncate text-ink-muted text-xs">
                  {examples.slice(0, 3).join(" · ") || "Empty in the first rows"}
                </p>
              </div>
              <div className="min-w-0">
                <Select
                  aria-label={`Field for ${heading || `column ${at + 1}`}`}
                  value={chosen ?? ""}
                  onChange={(event) => choose(at, event.target.value || null)}
                >
                  <option value="">Leave out</option>
                  {job.targets.map(({ name, label, isRequired }) => (
                    <option key={name} value={name}>
                      {label}
                      {isRequired ? " (required)" : ""}
                    </option>
                  ))}
                </Select>
                {target?.hint && (
                  <p className="mt-1 truncate text-ink-muted text-xs">{target.hint}</p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
