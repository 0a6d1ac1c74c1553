"use client";

import { Check, ChevronDown, Pencil, Plus, Save, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { SavedView } from "@/lib/web/views-saved-view";
import { MENU, MENU_LINE } from "./menu-style";

export type ViewTask = "create" | "rename" | "delete";

const TITLE = "px-2 pt-2 pb-1 text-ink-muted text-xs";

/** The views of a list: those to choose from, and what can be done with the chosen one. */
export function ViewsMenu({
  everything,
  views,
  chosen,
  isChanged,
  onChoose,
  onSave,
  onTask,
}: {
  /** What the list is called with no view chosen. */
  everything: string;
  views: readonly SavedView[];
  chosen: SavedView | undefined;
  isChanged: boolean;
  onChoose: (view: SavedView | undefined) => void;
  /** Keeps what is shown now in the chosen view. */
  onSave: () => void;
  onTask: (task: ViewTask) => void;
}) {
  const line = (view: SavedView | undefined) => (
    <DropdownMenu.Item key={view?.id ?? ""} onSelect={() => onChoose(view)} className={MENU_LINE}>
      <span className="min-w-0 flex-1 truncate">{view?.name ?? everything}</span>
      {view?.isDefault && <Badge>Default</Badge>}
      {view === chosen && <Check aria-label="Chosen" className="size-4 text-accent-ink" />}
    </DropdownMenu.Item>
  );
  const own = views.filter(({ isOwn }) => isOwn);
  const others = views.filter(({ isOwn }) => !isOwn);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button size="sm" className="max-w-56">
          <span className="truncate">{chosen?.name ?? "Views"}</span>
          {isChanged && (
            <span title="Changed since it was saved" className="text-ink-muted">
              (changed)
            </span>
          )}
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-muted" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="start" sideOffset={6} collisionPadding={8} className={MENU}>
          {line(undefined)}
          {own.length > 0 && <DropdownMenu.Label className={TITLE}>Yours</DropdownMenu.Label>}
          {own.map(line)}
          {others.length > 0 && (
            <DropdownMenu.Label className={TITLE}>Shared with you</DropdownMenu.Label>
          )}
          {others.map(line)}
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          {chosen?.mayChange && isChanged && (
            <DropdownMenu.Item onSelect={onSave} className={MENU_LINE}>
              <Save aria-hidden className="size-4 shrink-0" />
              <span className="truncate">Save the changes to “{chosen.name}”</span>
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item onSelect={() => onTask("create")} className={MENU_LINE}>
            <Plus aria-hidden className="size-4" />
            Save as a new view
          </DropdownMenu.Item>
          {chosen?.mayChange && (
            <>
              <DropdownMenu.Item onSelect={() => onTask("rename")} className={MENU_LINE}>
                <Pencil aria-hidden className="size-4" />
                Rename or share
              </DropdownMenu.Item>
              <DropdownMenu.Item
                onSelect={() => onTask("delete")}
                className={`${MENU_LINE} text-danger`}
              >
                <Trash2 aria-hidden className="size-4" />
                Delete this view
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
