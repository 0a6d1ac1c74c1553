"use client";

import { cn } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import { Skeleton } from "@/components/ui/skeleton";
import type { Filter } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import type { ListState } from "@/lib/web/views-list-address";
import type { Figures } from "./use-figures";
import type { ChangeList } from "./use-list-state";

/** The filter that shows one group and nothing else. */
const filterOf = (field: FieldDescription, value: string | null): Filter =>
  value === null
    ? { field: field.name, operator: "empty", value: "true" }
    : { field: field.name, operator: "eq", value };

const isSame = (one: Filter, other: Filter) =>
  one.field === other.field && one.operator === other.operator && one.value === other.value;

/** How many records there are by each value of a field; choosing one shows only these. */
export function GroupStrip({
  field,
  figures,
  state,
  change,
}: {
  field: FieldDescription;
  figures: Figures;
  state: ListState;
  change: ChangeList;
}) {
  const locale = useReader()?.locale;
  const others = state.filters.filter((filter) => filter.field !== field.name);
  const isOne = state.filters.length === others.length + 1;
  const { groups } = figures;
  return (
    <nav
      aria-label={`By ${field.label.toLowerCase()}`}
      className="flex shrink-0 gap-1 overflow-x-auto pb-1"
    >
      {!groups && !figures.isLost && <Skeleton className="h-7 w-72" />}
      {figures.isLost && (
        <button type="button" onClick={() => figures.retry()} className="text-danger text-xs">
          The groups could not be counted. Try again.
        </button>
      )}
      {groups?.map(({ value, title, count }) => {
        const own = filterOf(field, value);
        const isChosen = isOne && state.filters.some((filter) => isSame(filter, own));
        return (
          <button
            key={value ?? ""}
            type="button"
            aria-pressed={isChosen}
            onClick={() => change({ filters: isChosen ? others : [...others, own] })}
            className={cn(
              "flex h-7 shrink-0 items-center gap-1.5 rounded-md border bg-surface px-2 text-xs hover:bg-hover",
              isChosen && "border-accent bg-accent-soft text-accent-ink hover:bg-accent-soft",
            )}
          >
            {field.kind === "boolean" && value !== null ? (value === "true" ? "Yes" : "No") : title}
            <span className="text-ink-muted tabular-nums">{count.toLocaleString(locale)}</span>
          </button>
        );
      })}
    </nav>
  );
}
