"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { PlaceKind, RoleChoicesView } from "@/lib/web/views-people";
import type { AssignmentDraft } from "./assignment-draft";

const PLACES: readonly { kind: PlaceKind; label: string; all: string }[] = [
  { kind: "companyId", label: "Company", all: "Every company" },
  { kind: "branchId", label: "Branch", all: "Every branch" },
  { kind: "territoryId", label: "Territory", all: "Every territory" },
  { kind: "warehouseId", label: "Warehouse", all: "Every warehouse" },
];

/** One role of a person with where and how long it counts. */
export function AssignedRole({
  row,
  position,
  places,
  errors,
  onChange,
  onRemove,
}: {
  row: AssignmentDraft;
  position: number;
  places: RoleChoicesView["places"];
  errors: Record<string, string>;
  onChange: (part: Partial<AssignmentDraft>) => void;
  onRemove: () => void;
}) {
  const field = `roles.${position}`;
  // Of one company only, "this company" and "every company" are the same.
  const isChoice = (kind: PlaceKind) => places[kind].length > (kind === "companyId" ? 1 : 0);
  const shown = PLACES.filter(({ kind }) => isChoice(kind) || row.scope[kind] !== null);
  const problem = errors[`${field}.roleId`] ?? errors[`${field}.validTo`];
  return (
    <li id={`${field}.roleId`} className="flex flex-col gap-2 px-3 py-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-32 flex-1 font-medium">{row.name}</span>
        <label
          htmlFor={`${field}.validTo`}
          className="flex items-center gap-2 text-ink-muted text-xs"
        >
          <span>
            until<span className="sr-only">, the last day of {row.name}, optional</span>
          </span>
          <Input
            id={`${field}.validTo`}
            type="date"
            aria-invalid={errors[`${field}.validTo`] ? true : undefined}
            value={row.validTo}
            onChange={(event) => onChange({ validTo: event.target.value })}
            className="h-7 w-36"
          />
        </label>
        <Button
          variant="ghost"
          size="icon"
          className="size-7"
          aria-label={`Take away ${row.name}`}
          onClick={onRemove}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {problem && <p className="text-danger text-sm">{problem}</p>}
      {shown.length > 0 && (
        <div className="grid gap-2 pb-1 sm:grid-cols-2">
          {shown.map(({ kind, label, all }) => (
            <Field
              key={kind}
              id={`${field}.scope.${kind}`}
              label={label}
              error={errors[`${field}.scope.${kind}`]}
            >
              {(control) => (
                <Select
                  {...control}
                  value={row.scope[kind] ?? ""}
                  onChange={(event) =>
                    onChange({ scope: { ...row.scope, [kind]: event.target.value || null } })
                  }
                >
                  <option value="">{all}</option>
                  {row.scope[kind] && !places[kind].some(({ id }) => id === row.scope[kind]) && (
                    <option value={row.scope[kind]}>One that is not in use any more</option>
                  )}
                  {places[kind].map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ))}
        </div>
      )}
    </li>
  );
}
