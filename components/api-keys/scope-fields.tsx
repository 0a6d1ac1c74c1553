"use client";

import { useState } from "react";
import { PermissionPicker } from "@/components/roles/permission-picker";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import type { ModuleOperations } from "@/lib/web/views-roles";

/** Only what the role permits can be chosen. */
function within(modules: readonly ModuleOperations[], allowed: ReadonlySet<string>) {
  return modules.flatMap((module) => {
    const resources = module.resources.flatMap((resource) => {
      const operations = resource.operations.filter(({ name }) => allowed.has(name));
      return operations.length > 0 ? [{ ...resource, operations }] : [];
    });
    return resources.length > 0 ? [{ ...module, resources }] : [];
  });
}

/** Whether the key may all that its role permits, or some of it. */
export function ScopeFields({
  modules,
  allowed,
  error,
}: {
  modules: readonly ModuleOperations[];
  allowed: ReadonlySet<string>;
  error: string | undefined;
}) {
  const [extent, setExtent] = useState<"role" | "some">("role");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className="flex flex-col gap-3">
      <div>
        <SegmentedChoice
          legend="What the key may"
          name="extent"
          value={extent}
          choices={[
            { value: "role", label: "All that the role permits" },
            { value: "some", label: "Some of it" },
          ]}
          onChange={setExtent}
        />
      </div>
      {extent === "some" && (
        <PermissionPicker
          modules={within(modules, allowed)}
          chosen={new Set([...chosen].filter((name) => allowed.has(name)))}
          error={error}
          id="scopes"
          onChange={setChosen}
        />
      )}
    </div>
  );
}
