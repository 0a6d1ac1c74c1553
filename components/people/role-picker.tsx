"use client";

import { useState } from "react";
import type { RoleChoicesView } from "@/lib/web/views-people";
import { AssignedRole } from "./assigned-role";
import { type AssignmentDraft, EVERYWHERE, toSent } from "./assignment-draft";
import { RoleSearch } from "./role-search";

/**
 * Roles of one person as a part of a form: each with the part of the company it counts for and its
 * last day. They travel as JSON in the field `roles`.
 */
export function RolePicker({
  choices,
  initial,
  errors,
  isTitleHidden = false,
}: {
  choices: RoleChoicesView;
  initial: readonly AssignmentDraft[];
  errors: Record<string, string>;
  /** Where a heading above says it already. */
  isTitleHidden?: boolean;
}) {
  const [assigned, setAssigned] = useState<readonly AssignmentDraft[]>(initial);
  const [added, setAdded] = useState(0);
  const change = (key: string, part: Partial<AssignmentDraft>) =>
    setAssigned(assigned.map((row) => (row.key === key ? { ...row, ...part } : row)));

  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className={isTitleHidden ? "sr-only" : "mb-1.5 font-medium text-sm"}>Roles</legend>
      <input type="hidden" name="roles" value={JSON.stringify(assigned.map(toSent))} />
      {assigned.length > 0 ? (
        <ul className="flex flex-col divide-y rounded-md border">
          {assigned.map((row, position) => (
            <AssignedRole
              key={row.key}
              row={row}
              position={position}
              places={choices.places}
              errors={errors}
              onChange={(part) => change(row.key, part)}
              onRemove={() => setAssigned(assigned.filter(({ key }) => key !== row.key))}
            />
          ))}
        </ul>
      ) : (
        <p className="text-ink-muted">No role yet. Without one, only the own account is open.</p>
      )}
      <RoleSearch
        roles={choices.roles}
        error={errors.roles}
        onChoose={({ id: roleId, name }) => {
          setAdded(added + 1);
          const draft = { key: `new-${added}`, roleId, name, scope: EVERYWHERE, validTo: "" };
          setAssigned([...assigned, draft]);
        }}
      />
    </fieldset>
  );
}
