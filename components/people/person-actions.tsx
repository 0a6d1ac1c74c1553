"use client";

import { Ellipsis } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PersonView } from "@/lib/web/views-people";
import { actionsFor, type PersonAction, type PersonFormActions } from "./person-action";
import { PersonActionForm } from "./person-action-form";

const ITEM =
  "flex h-8 cursor-default select-none items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-hover";
const IS_STATE_CHANGE = new Set<PersonAction["kind"]>(["resend", "reactivate", "deactivate"]);

/** The one action that is due, and the others in a menu. Each is asked for before it is done. */
export function PersonActions({
  person,
  actions,
}: {
  person: PersonView;
  actions: PersonFormActions;
}) {
  const [asked, setAsked] = useState<PersonAction>();
  const [notice, setNotice] = useState("");
  const possible = actionsFor(person);
  const primary = possible.find(({ kind }) => IS_STATE_CHANGE.has(kind));
  const others = possible.filter((action) => action !== primary);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" className="text-sm text-success">
        {notice}
      </p>
      {primary && (
        <Button
          variant={primary.isDestructive ? "danger" : "primary"}
          onClick={() => setAsked(primary)}
        >
          {primary.label}
        </Button>
      )}
      {others.length > 0 && (
        <DropdownMenu.Root modal={false}>
          <DropdownMenu.Trigger asChild>
            <Button size="icon" aria-label="More actions">
              <Ellipsis aria-hidden className="size-4" />
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content
            align="end"
            sideOffset={6}
            collisionPadding={8}
            className="z-50 w-56 animate-appear rounded-lg border bg-surface p-1 text-sm shadow-pop"
          >
            {others.map((action) => (
              <DropdownMenu.Item
                key={action.kind}
                className={ITEM}
                onSelect={() => setAsked(action)}
              >
                {action.label}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Root>
      )}
      <Dialog
        title={asked ? `${asked.label}: ${person.name}` : ""}
        isOpen={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
      >
        {asked && (
          <PersonActionForm
            asked={asked}
            person={person}
            action={actions[asked.kind]}
            onCancel={() => setAsked(undefined)}
            onDone={(text) => {
              setNotice(text);
              setAsked(undefined);
            }}
          />
        )}
      </Dialog>
    </div>
  );
}
