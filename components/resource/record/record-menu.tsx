"use client";

import { Ban, Braces, CircleCheck, Copy, Ellipsis, Link2, Printer, Trash2 } from "lucide-react";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { MENU_ITEM } from "@/components/shell/menu-item-style";
import { Button } from "@/components/ui/button";
import type { CommandDescription } from "@/lib/resource/description";

/** Everything that can be done with a record beside its one primary action. */
export function RecordMenu({
  href,
  apiPath,
  mayCopy,
  active,
  onActive,
  onDelete,
  commands,
  onCommand,
  onCopied,
}: {
  href: string;
  apiPath: string;
  /** Whether the person may make another one of these. */
  mayCopy: boolean;
  /** Whether it is in use; undefined where that cannot be changed. */
  active: boolean | undefined;
  onActive: () => void;
  /** Undefined where the person may not. */
  onDelete: (() => void) | undefined;
  commands: readonly CommandDescription[];
  onCommand: (command: CommandDescription) => void;
  onCopied: (what: string) => void;
}) {
  const copy = async (text: string, what: string) => {
    await navigator.clipboard.writeText(text);
    onCopied(what);
  };
  return (
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
        {commands.map((command) => (
          <DropdownMenu.Item
            key={command.name}
            className={MENU_ITEM}
            onSelect={() => onCommand(command)}
          >
            <CircleCheck aria-hidden className="size-4" />
            {command.label}
          </DropdownMenu.Item>
        ))}
        {mayCopy && (
          <DropdownMenu.Item asChild className={MENU_ITEM}>
            <Link
              href={`${href.slice(0, href.lastIndexOf("/"))}/new?from=${href.split("/").pop()}`}
            >
              <Copy aria-hidden className="size-4" />
              Duplicate
            </Link>
          </DropdownMenu.Item>
        )}
        <DropdownMenu.Item asChild className={MENU_ITEM}>
          <Link href={`${href}/print`}>
            <Printer aria-hidden className="size-4" />
            Print
          </Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item
          className={MENU_ITEM}
          onSelect={() => copy(location.origin + href, "The link is copied.")}
        >
          <Link2 aria-hidden className="size-4" />
          Copy link
        </DropdownMenu.Item>
        <DropdownMenu.Item
          className={MENU_ITEM}
          onSelect={() => copy(apiPath, "The API path is copied.")}
        >
          <Braces aria-hidden className="size-4" />
          Copy API path
        </DropdownMenu.Item>
        {(active !== undefined || onDelete) && (
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
        )}
        {active !== undefined && (
          <DropdownMenu.Item className={MENU_ITEM} onSelect={onActive}>
            {active ? (
              <Ban aria-hidden className="size-4" />
            ) : (
              <CircleCheck aria-hidden className="size-4" />
            )}
            {active ? "Take out of use" : "Put back into use"}
          </DropdownMenu.Item>
        )}
        {onDelete && (
          <DropdownMenu.Item className={`${MENU_ITEM} text-danger`} onSelect={onDelete}>
            <Trash2 aria-hidden className="size-4" />
            Delete
          </DropdownMenu.Item>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
