"use client";

import { ArrowDown, ArrowUp, Copy, Ellipsis, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { MENU_ITEM } from "@/components/shell/menu-item-style";
import { useModifierKey } from "@/components/shell/use-modifier-key";
import { Kbd } from "@/components/ui/kbd";

export type LineDeed = "duplicate" | "up" | "down" | "remove";

const DEEDS = [
  { deed: "duplicate", label: "Duplicate", icon: Copy, keys: ["D"] },
  { deed: "up", label: "Move up", icon: ArrowUp, keys: ["⇧", "↑"] },
  { deed: "down", label: "Move down", icon: ArrowDown, keys: ["⇧", "↓"] },
  { deed: "remove", label: "Delete", icon: Trash2, keys: ["Del"] },
] as const;

const BUTTON =
  "inline-flex size-7 items-center justify-center rounded text-ink-muted hover:bg-hover hover:text-ink";

function Opened({ label, onDo }: { label: string; onDo: (deed: LineDeed) => void }) {
  const modifier = useModifierKey();
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger aria-label={label} className={BUTTON}>
        <Ellipsis aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        collisionPadding={8}
        className="z-50 w-52 animate-appear rounded-lg border bg-surface p-1 text-sm shadow-pop"
      >
        {DEEDS.map(({ deed, label: words, icon: Icon, keys }) => (
          <DropdownMenu.Item key={deed} className={MENU_ITEM} onSelect={() => onDo(deed)}>
            <Icon aria-hidden className="size-4" />
            <span className="flex-1">{words}</span>
            <Kbd keys={[modifier, ...keys]} />
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

/** What can be done with a line. Two hundred lines need no two hundred menus: it is made when opened. */
export function LineMenu(props: { label: string; onDo: (deed: LineDeed) => void }) {
  const [isOpened, setIsOpened] = useState(false);
  if (isOpened) return <Opened {...props} />;
  return (
    <button
      type="button"
      aria-label={props.label}
      aria-haspopup="menu"
      onClick={() => setIsOpened(true)}
      className={BUTTON}
    >
      <Ellipsis aria-hidden className="size-4" />
    </button>
  );
}
