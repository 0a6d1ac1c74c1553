"use client";

import { Command } from "cmdk";
import { CircleAlert, Plus, Search } from "lucide-react";
import { useState } from "react";
import type { RoleChoice } from "@/lib/web/views-people";

const GROUP =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs";

/**
 * Every typed word has to stand there as it was typed, in the name rather than elsewhere: a guess that
 * is only similar could give somebody more than was meant.
 */
function score(_id: string, typed: string, keywords: string[] = []): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const [name = "", ...others] = keywords.map((text) => text.toLowerCase());
  const everything = [name, ...others].join(" ");
  if (!words.every((word) => everything.includes(word))) return 0;
  return words.every((word) => name.includes(word)) ? 1 : 0.5;
}

/** Finds a role by typing; arrows move, Enter adds it. */
export function RoleSearch({
  roles,
  error,
  onChoose,
}: {
  roles: readonly RoleChoice[];
  error: string | undefined;
  onChoose: (role: RoleChoice) => void;
}) {
  const [typed, setTyped] = useState("");
  const groups = [...new Set(roles.map(({ group }) => group))];
  return (
    <div className="flex flex-col gap-1.5">
      <Command label="Add a role" loop filter={score} className="rounded-md border">
        <div className="flex items-center gap-2 border-b px-2.5">
          <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
          <Command.Input
            id="roles"
            value={typed}
            onValueChange={setTyped}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "roles-error" : undefined}
            placeholder="Find a role to add"
            className="h-8 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-faint"
          />
        </div>
        <Command.List label="Roles" className="h-40 overflow-y-auto p-1">
          <Command.Empty className="px-2 py-6 text-center text-ink-muted">
            No role is called that.
          </Command.Empty>
          {groups.map((group) => (
            <Command.Group key={group} heading={group} className={GROUP}>
              {roles
                .filter((role) => role.group === group)
                .map((role) => (
                  <Command.Item
                    key={role.id}
                    value={role.id}
                    keywords={[role.name, group, role.description ?? ""]}
                    onSelect={() => {
                      onChoose(role);
                      setTyped("");
                    }}
                    className="flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-hover"
                  >
                    <Plus aria-hidden className="size-3.5 shrink-0 text-ink-muted" />
                    <span className="shrink-0">{role.name}</span>
                    <span className="min-w-0 truncate text-ink-muted text-xs">
                      {role.description}
                    </span>
                  </Command.Item>
                ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
      {error && (
        <p id="roles-error" className="flex gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
