"use client";

import { Command } from "cmdk";
import { CornerDownLeft, FileText, House, Search } from "lucide-react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { ACCOUNT, type Destination, HOME } from "./destinations";
import { ModuleIcon } from "./module-icon";
import { PaletteItem } from "./palette-item";
import type { ShellCommand } from "./use-shell-commands";

const ICON = "size-4 shrink-0 text-ink-muted";
const GROUP =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs";

/** One place for every page and every command, found by typing. */
export function CommandPalette({
  isOpen,
  onOpenChange,
  destinations,
  commands,
  go,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  destinations: readonly Destination[];
  commands: readonly ShellCommand[];
  go: (href: string) => void;
}) {
  const choose = (act: () => void) => () => {
    onOpenChange(false);
    act();
  };
  const modules = destinations.filter(({ place }) => !place);
  const pages = [
    ...destinations.flatMap(({ href, label, place }) =>
      place ? [{ href, label, under: "Subscription" }] : [],
    ),
    ...destinations.flatMap(({ label, pages: under }) =>
      under.map((page) => ({ ...page, under: label })),
    ),
    ...ACCOUNT.map((page) => ({ ...page, under: "Account" })),
  ];
  return (
    <Dialog
      title="Search pages and commands"
      isTitleHidden
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="overflow-hidden"
    >
      <Command label="Search pages and commands" loop>
        <div className="flex items-center gap-2.5 border-b px-4">
          <Search aria-hidden className={ICON} />
          <Command.Input
            placeholder="Where to, or what to do?"
            className="h-11 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-faint"
          />
          <Kbd keys={["Esc"]} />
        </div>
        <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
          <Command.Empty className="px-2 py-8 text-center text-ink-muted">
            Nothing is called that here.
          </Command.Empty>
          <Command.Group heading="Pages" className={GROUP}>
            <PaletteItem
              label={HOME.label}
              keys={["G", "H"]}
              icon={<House aria-hidden className={ICON} />}
              onSelect={choose(() => go(HOME.href))}
            />
            {pages.map((page) => (
              <PaletteItem
                key={page.href}
                label={page.label}
                detail={page.under}
                icon={<FileText aria-hidden className={ICON} />}
                onSelect={choose(() => go(page.href))}
              />
            ))}
          </Command.Group>
          <Command.Group heading="Modules" className={GROUP}>
            {modules.map(({ href, label, letter, module, isLocked }) => (
              <PaletteItem
                key={href}
                label={label}
                detail={isLocked ? "Not in your plan" : undefined}
                keys={["G", (letter ?? "").toUpperCase()]}
                icon={module && <ModuleIcon code={module} className={ICON} />}
                onSelect={choose(() => go(href))}
              />
            ))}
          </Command.Group>
          <Command.Group heading="Commands" className={GROUP}>
            {commands.map(({ label, keys, icon: Icon, run }) => (
              <PaletteItem
                key={label}
                label={label}
                keys={keys}
                icon={<Icon aria-hidden className={ICON} />}
                onSelect={choose(run)}
              />
            ))}
          </Command.Group>
        </Command.List>
        <p
          aria-hidden
          className="flex items-center gap-3 border-t bg-canvas px-4 py-2 text-ink-muted text-xs"
        >
          <span className="flex items-center gap-1.5">
            <Kbd keys={["↑", "↓"]} /> move
          </span>
          <span className="flex items-center gap-1.5">
            <CornerDownLeft className="size-3.5" /> open
          </span>
        </p>
      </Command>
    </Dialog>
  );
}
