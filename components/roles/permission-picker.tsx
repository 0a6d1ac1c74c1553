"use client";

import { useState } from "react";
import type { ModuleOperations } from "@/lib/web/views-roles";
import { ResourcePermissions } from "./resource-permissions";
import { SearchInput } from "./search-input";

/** The modules with what is left of them once somebody types. */
function narrowed(modules: readonly ModuleOperations[], text: string): ModuleOperations[] {
  const wanted = text.trim().toLowerCase();
  return modules.flatMap((module) => {
    const resources = module.resources.flatMap((resource) => {
      const operations = resource.operations.filter(({ name, label }) =>
        `${module.name} ${resource.label} ${label} ${name}`.toLowerCase().includes(wanted),
      );
      return operations.length > 0 ? [{ ...resource, operations }] : [];
    });
    return resources.length > 0 ? [{ ...module, resources }] : [];
  });
}

/** What a role permits, as a part of a form: names travel as JSON in the field `permissions`. */
export function PermissionPicker({
  modules,
  chosen,
  kept = [],
  error,
  id = "permissions",
  onChange,
}: {
  modules: readonly ModuleOperations[];
  chosen: ReadonlySet<string>;
  /** Sent along unseen: what the role has in modules the plan lacks. */
  kept?: readonly string[];
  error: string | undefined;
  /** Where a link to the error leads. */
  id?: string;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const [text, setText] = useState("");
  const shown = narrowed(modules, text);
  const toggle = (names: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const name of names) {
      if (isChosen) next.add(name);
      else next.delete(name);
    }
    onChange(next);
  };
  return (
    <section aria-label="Permissions" id={id} tabIndex={-1} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <h2 className="font-medium text-sm">
          Permissions <span className="font-normal text-ink-muted">({chosen.size} chosen)</span>
        </h2>
        <SearchInput
          label="Find an operation"
          value={text}
          onChange={setText}
          className="w-full sm:w-64"
        />
      </div>
      <input type="hidden" name="permissions" value={JSON.stringify([...chosen, ...kept])} />
      {error && <p className="text-danger text-sm">{error}</p>}
      <div className="flex flex-col rounded-md border">
        {shown.map((module) => (
          <section key={module.module} aria-label={module.name} className="border-b last:border-0">
            <h3 className="border-b bg-canvas px-4 py-1.5 font-semibold text-ink-muted text-xs">
              {module.name}
            </h3>
            {module.resources.map((resource) => (
              <ResourcePermissions
                key={resource.name}
                resource={resource}
                chosen={chosen}
                onToggle={toggle}
              />
            ))}
          </section>
        ))}
        {shown.length === 0 && (
          <p className="px-4 py-6 text-ink-muted">No operation is called that.</p>
        )}
      </div>
    </section>
  );
}
