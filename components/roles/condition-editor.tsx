"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ColumnView, ComparisonDraft, ConditionDraft } from "@/lib/web/views-roles";
import {
  COMPARISONS,
  comparisonsFor,
  isGroup,
  newComparison,
  newGroup,
  takesValue,
} from "./condition-draft";
import { ConditionValue } from "./condition-value";

const MOST_LEVELS = 3;

function ComparisonRow({
  columns,
  part,
  onChange,
}: {
  columns: readonly ColumnView[];
  part: ComparisonDraft;
  onChange: (part: ComparisonDraft) => void;
}) {
  const column = columns.find(({ name }) => name === part.field);
  const choices = comparisonsFor(column?.kind ?? "text");
  return (
    <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[1fr_9rem_1fr]">
      <Select
        aria-label="Column"
        value={part.field}
        onChange={({ target }) => {
          const kind = columns.find(({ name }) => name === target.value)?.kind ?? "text";
          const [first = "equal", ...others] = comparisonsFor(kind);
          const is = others.includes(part.is) ? part.is : first;
          onChange({ ...part, field: target.value, is, value: "", isReader: false });
        }}
      >
        {columns.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Comparison"
        value={part.is}
        onChange={({ target }) => {
          const is = choices.find((choice) => choice === target.value);
          if (is) onChange({ ...part, is, isReader: false });
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {COMPARISONS[choice]}
          </option>
        ))}
      </Select>
      {takesValue(part.is) && (
        <ConditionValue
          column={column}
          part={part}
          onChange={(change) => onChange({ ...part, ...change })}
        />
      )}
    </div>
  );
}

/** A list of comparisons of which all or any must hold; lists may stand within lists. */
export function ConditionEditor({
  columns,
  group,
  level = 1,
  onChange,
}: {
  columns: readonly ColumnView[];
  group: ConditionDraft;
  level?: number;
  onChange: (group: ConditionDraft) => void;
}) {
  const first = columns[0]?.name ?? "id";
  const { parts } = group;
  const replace = (next: ComparisonDraft | ConditionDraft) =>
    onChange({ ...group, parts: parts.map((part) => (part.key === next.key ? next : part)) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-md border p-3">
      <legend className="sr-only">Conditions, level {level}</legend>
      <div className="w-48">
        <Select
          aria-label="How the conditions join"
          value={group.joint}
          onChange={({ target }) =>
            onChange({ ...group, joint: target.value === "any" ? "any" : "all" })
          }
        >
          <option value="all">All of these hold</option>
          <option value="any">Any of these holds</option>
        </Select>
      </div>
      {parts.map((part) => (
        <div key={part.key} className="flex items-start gap-2">
          {isGroup(part) ? (
            <div className="min-w-0 flex-1">
              <ConditionEditor
                columns={columns}
                group={part}
                level={level + 1}
                onChange={replace}
              />
            </div>
          ) : (
            <ComparisonRow columns={columns} part={part} onChange={replace} />
          )}
          <Button
            variant="ghost"
            size="icon"
            aria-label="Remove this condition"
            disabled={parts.length === 1}
            onClick={() => onChange({ ...group, parts: parts.filter((one) => one !== part) })}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          onClick={() => onChange({ ...group, parts: [...parts, newComparison(first)] })}
        >
          <Plus aria-hidden className="size-3.5" />
          Condition
        </Button>
        {level < MOST_LEVELS && (
          <Button
            size="sm"
            onClick={() => onChange({ ...group, parts: [...parts, newGroup(first)] })}
          >
            <Plus aria-hidden className="size-3.5" />
            List within
          </Button>
        )}
      </div>
    </fieldset>
  );
}
