"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useReader } from "@/components/ui/reader";
import type { Filter } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { FilterForm } from "./filter-form";
import { filterValues, filterWords } from "./filter-words";
import { Popover } from "./popover";
import { useTitles } from "./use-titles";

/** A filter in words. A click changes it, the cross takes it away. */
export function FilterChip({
  field,
  filter,
  onChange,
  onRemove,
}: {
  field: FieldDescription;
  filter: Filter;
  onChange: (filter: Filter) => void;
  onRemove: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const reader = useReader();
  const isReference = field.kind === "reference" && filter.operator !== "empty";
  const titles = useTitles(isReference ? field.target : undefined, filterValues(filter));
  const words = filterWords(
    field,
    filter,
    { locale: reader?.locale, timeZone: reader?.timeZone },
    titles,
  );
  return (
    <li className="flex h-7 max-w-full items-center rounded-md border bg-surface text-xs">
      <Popover
        label={`Filter by ${field.label}`}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        trigger={
          <button
            type="button"
            className="flex h-full min-w-0 items-center gap-1 rounded-l-md pr-1 pl-2 hover:bg-hover"
          >
            <span className="text-ink-muted">{words.field}</span>
            <span className="whitespace-nowrap text-ink-muted">{words.operator}</span>
            {words.value && <span className="truncate font-medium">{words.value}</span>}
          </button>
        }
      >
        <FilterForm
          field={field}
          filter={filter}
          onApply={(next) => {
            setIsOpen(false);
            onChange(next);
          }}
          onRemove={onRemove}
        />
      </Popover>
      <button
        type="button"
        aria-label={`Remove the filter: ${words.field} ${words.operator} ${words.value}`.trim()}
        onClick={onRemove}
        className="flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-ink-muted hover:bg-hover hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  );
}
