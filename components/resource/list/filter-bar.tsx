"use client";

import { ListFilter } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FieldDescription, ResourceDescription } from "@/lib/resource/description";
import { operatorsOf } from "@/lib/resource/operators";
import { fieldNamed, type ListState } from "@/lib/web/views-list-address";
import { FieldPicker } from "./field-picker";
import { FilterChip } from "./filter-chip";
import { FilterForm } from "./filter-form";
import { Popover } from "./popover";
import type { ChangeList } from "./use-list-state";

/** The filters in force as chips, and how one more is added. */
export function FilterBar({
  description,
  state,
  change,
  isAdding,
  setIsAdding,
}: {
  description: ResourceDescription;
  state: ListState;
  change: ChangeList;
  isAdding: boolean;
  setIsAdding: (isAdding: boolean) => void;
}) {
  const [field, setField] = useState<FieldDescription>();
  const { filters } = state;
  const open = (isOpen: boolean) => {
    setField(undefined);
    setIsAdding(isOpen);
  };
  return (
    <>
      {filters.length > 0 && (
        <ul aria-label="Filters" className="contents">
          {filters.map((filter, position) => {
            const named = fieldNamed(description, filter.field);
            return (
              named && (
                <FilterChip
                  // A filter has no name of its own, and two may be on one field.
                  key={`${filter.field} ${filter.operator} ${filter.value}`}
                  field={named}
                  filter={filter}
                  onChange={(next) => change({ filters: filters.with(position, next) })}
                  onRemove={() => change({ filters: filters.toSpliced(position, 1) })}
                />
              )
            );
          })}
        </ul>
      )}
      <Popover
        label="Add a filter"
        isOpen={isAdding}
        onOpenChange={open}
        trigger={
          <Button size="sm" variant="ghost" title="Filter (F)">
            <ListFilter aria-hidden className="size-3.5" />
            Filter
          </Button>
        }
      >
        {field ? (
          <FilterForm
            field={field}
            onApply={(filter) => {
              open(false);
              change({ filters: [...filters, filter] });
            }}
          />
        ) : (
          <FieldPicker
            label="Filter by"
            fields={description.fields.filter((one) => operatorsOf(one).length > 0)}
            onPick={setField}
          />
        )}
      </Popover>
      {filters.length > 1 && (
        <Button size="sm" variant="ghost" onClick={() => change({ filters: [] })}>
          Clear
        </Button>
      )}
    </>
  );
}
