import { FileText, House, Plus } from "lucide-react";
import { ACCOUNT, type Destination, HOME } from "./destinations";
import { ModuleIcon } from "./module-icon";
import type { PaletteEntry } from "./palette-group";
import type { ShellCommand } from "./use-shell-commands";

export const PALETTE_ICON = "size-4 shrink-0 text-ink-muted";

type Go = (href: string) => void;
type PageEntry = PaletteEntry & { isAside: boolean };

/** Every page there is, those of the account last. `isAside`: only shown to whoever types its name. */
export function pageEntries(destinations: readonly Destination[], go: Go): PageEntry[] {
  const page = (href: string, label: string, detail: string, isAside = false): PageEntry => ({
    ...{ id: `page ${href}`, label, detail, isAside },
    icon: <FileText aria-hidden className={PALETTE_ICON} />,
    act: () => go(href),
  });
  return [
    {
      ...page(HOME.href, HOME.label, ""),
      keys: ["G", "H"],
      icon: <House aria-hidden className={PALETTE_ICON} />,
    },
    ...destinations.flatMap(({ href, label, place }) =>
      place ? [page(href, label, "Subscription")] : [],
    ),
    ...destinations.flatMap(({ label, pages }) =>
      pages.map((one) => page(one.href, one.label, label, one.isAside)),
    ),
    ...ACCOUNT.map(({ href, label }) => page(href, label, "Account")),
  ];
}

/** The modules; one that is not in the plan leads to what it costs. */
export const moduleEntries = (destinations: readonly Destination[], go: Go): PaletteEntry[] =>
  destinations
    .filter(({ place }) => !place)
    .map(({ href, label, letter, module, isLocked }) => ({
      ...{ id: `module ${href}`, label, keys: ["G", (letter ?? "").toUpperCase()] },
      detail: isLocked ? "Not in your plan" : undefined,
      icon: module && <ModuleIcon code={module} className={PALETTE_ICON} />,
      act: () => go(href),
    }));

/** Everything that the reader may make. */
export const newEntries = (destinations: readonly Destination[], go: Go): PaletteEntry[] =>
  destinations.flatMap(({ label: detail, pages }) =>
    pages.flatMap(({ href, newLabel }) =>
      newLabel
        ? [
            {
              ...{ id: `new ${href}`, label: newLabel, detail },
              icon: <Plus aria-hidden className={PALETTE_ICON} />,
              act: () => go(`${href}/new`),
            },
          ]
        : [],
    ),
  );

export const commandEntries = (commands: readonly ShellCommand[]): PaletteEntry[] =>
  commands.map(({ label, keys, icon: Icon, run }) => ({
    ...{ id: `command ${label}`, label, keys },
    icon: <Icon aria-hidden className={PALETTE_ICON} />,
    act: run,
  }));
