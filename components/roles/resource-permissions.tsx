"use client";

import { ShieldCheck } from "lucide-react";
import type { ResourceView } from "@/lib/web/views-roles";

const CONFIRMED = "Asks the person to confirm who they are";
const BOX = "size-4 shrink-0 accent-accent";

/** The operations on one kind of thing, singly or all at once. */
export function ResourcePermissions({
  resource,
  chosen,
  onToggle,
}: {
  resource: ResourceView;
  chosen: ReadonlySet<string>;
  onToggle: (names: readonly string[], isChosen: boolean) => void;
}) {
  const names = resource.operations.map(({ name }) => name);
  const count = names.filter((name) => chosen.has(name)).length;
  return (
    <fieldset className="grid gap-x-4 gap-y-1 border-b px-4 py-2 last:border-0 sm:grid-cols-[13rem_1fr]">
      <legend className="sr-only">{resource.label}</legend>
      <label className="flex min-h-6 items-center gap-2 self-start font-medium">
        <input
          type="checkbox"
          className={BOX}
          aria-label={`All of ${resource.label}`}
          checked={count === names.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < names.length;
          }}
          onChange={(event) => onToggle(names, event.target.checked)}
        />
        {resource.label}
      </label>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {resource.operations.map(({ name, label, isDangerous }) => (
          <label key={name} title={name} className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              className={BOX}
              checked={chosen.has(name)}
              onChange={(event) => onToggle([name], event.target.checked)}
            />
            {label}
            {isDangerous && (
              <span title={CONFIRMED}>
                <ShieldCheck aria-hidden className="size-3.5 text-ink-faint" />
                <span className="sr-only">{CONFIRMED}</span>
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
