"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ResourceDescription } from "@/lib/resource/description";
import { isSortable } from "@/lib/resource/operators";
import type { ListState } from "@/lib/web/views-list-address";
import type { ChangeList } from "./use-list-state";

/** The order of the list where there are no headings to press. */
export function SortChoice({
  description,
  state,
  change,
}: {
  description: ResourceDescription;
  state: ListState;
  change: ChangeList;
}) {
  const id = useId();
  const fields = description.fields.filter(isSortable);
  return (
    <Field id={id} label="Sorted by">
      {(control) => (
        <Select
          {...control}
          value={state.sort[0] ?? ""}
          onChange={({ target }) => change({ sort: target.value ? [target.value] : [] })}
        >
          <option value="">The usual order</option>
          {fields.flatMap(({ name, label }) => [
            <option key={name} value={name}>
              {label}, upwards
            </option>,
            <option key={`-${name}`} value={`-${name}`}>
              {label}, downwards
            </option>,
          ])}
        </Select>
      )}
    </Field>
  );
}
