"use client";

import { Check, Group } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";
import type { ResourceDescription } from "@/lib/resource/description";
import { fieldNamed, isGroupable, type ListState } from "@/lib/web/views-list-address";
import { MENU, MENU_LINE } from "./menu-style";
import type { ChangeList } from "./use-list-state";

/** By which field the list is counted above its rows. */
export function GroupMenu({
  description,
  state,
  change,
}: {
  description: ResourceDescription;
  state: ListState;
  change: ChangeList;
}) {
  const fields = description.fields.filter(isGroupable);
  if (fields.length === 0) return null;
  const chosen = state.group && fieldNamed(description, state.group);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button size="sm" variant="ghost">
          <Group aria-hidden className="size-3.5" />
          {chosen ? `By ${chosen.label.toLowerCase()}` : "Group"}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} collisionPadding={8} className={MENU}>
          <DropdownMenu.RadioGroup
            value={state.group ?? ""}
            onValueChange={(name) => change({ group: name || undefined })}
          >
            {[{ name: "", label: "No groups" }, ...fields].map(({ name, label }) => (
              <DropdownMenu.RadioItem key={name} value={name} className={MENU_LINE}>
                <span className="flex-1">{label}</span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden className="size-4 text-accent-ink" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
