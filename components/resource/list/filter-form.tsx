"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Filter, Operator } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import { operatorsOf } from "@/lib/resource/operators";
import { FilterValue } from "./filter-value";
import { operatorWords } from "./filter-words";

/** Several records are chosen by several filters; a list of ids comes from a link only. */
const offered = (field: FieldDescription, chosen: Operator | undefined) =>
  operatorsOf(field).filter(
    (operator) => field.kind !== "reference" || operator !== "in" || chosen === "in",
  );

/** What people mean most often, where it is not the first operator. */
const USUAL: Partial<Record<FieldDescription["kind"], Operator>> = {
  choice: "in",
  integer: "gte",
  decimal: "gte",
  money: "gte",
  percentage: "gte",
  date: "gte",
};

const firstValue = (field: FieldDescription, operator: Operator | undefined) =>
  operator === "empty" || (field.kind === "boolean" && operator === "eq") ? "true" : "";

/** One filter: how it compares and with what. */
export function FilterForm({
  field,
  filter,
  onApply,
  onRemove,
}: {
  field: FieldDescription;
  filter?: Filter | undefined;
  onApply: (filter: Filter) => void;
  onRemove?: (() => void) | undefined;
}) {
  const id = useId();
  const operators = offered(field, filter?.operator);
  const usual = operators.find((one) => one === USUAL[field.kind]) ?? operators[0];
  const [operator, setOperator] = useState(filter?.operator ?? usual);
  const [value, setValue] = useState(filter?.value ?? firstValue(field, operator));
  const isReady = operator !== undefined && value.trim() !== "";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // It takes the place of the list of fields, where the focus was.
    if (form.current?.contains(document.activeElement)) return;
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    (find("fieldset input") ?? find("input,select"))?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onApply({ field: field.name, operator, value: value.trim() });
  };
  return (
    <form ref={form} onSubmit={submit} className="flex flex-col gap-2 p-3">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{field.label}</span>
        <div className="w-36 shrink-0">
          <Select
            aria-label={`How ${field.label} is compared`}
            value={operator}
            onChange={(event) => {
              const next = operators.find((one) => one === event.target.value);
              const isOther = next === "empty" || operator === "empty";
              setOperator(next);
              if (isOther) setValue(firstValue(field, next));
            }}
          >
            {operators.map((one) => (
              <option key={one} value={one}>
                {operatorWords(field, one)}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {operator && (
        <FilterValue
          key={operator}
          id={id}
          field={field}
          operator={operator}
          value={value}
          onChange={setValue}
        />
      )}
      <div className="flex justify-end gap-2">
        {onRemove && (
          <Button size="sm" variant="ghost" onClick={onRemove}>
            Remove
          </Button>
        )}
        <Button size="sm" variant="primary" type="submit" aria-disabled={!isReady || undefined}>
          Apply
        </Button>
      </div>
    </form>
  );
}
