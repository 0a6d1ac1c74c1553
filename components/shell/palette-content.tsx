"use client";

import { Command } from "cmdk";
import { CornerDownLeft, History, Search, SquareArrowOutUpRight } from "lucide-react";
import { useMemo, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Destination } from "./destinations";
import {
  commandEntries,
  moduleEntries,
  newEntries,
  PALETTE_ICON,
  pageEntries,
} from "./palette-entries";
import { type PaletteEntry, PaletteGroup } from "./palette-group";
import { fitting } from "./palette-match";
import type { RecentRecord } from "./recent-records";
import type { RecordPlace } from "./record-places";
import { useRecordSearch } from "./use-record-search";
import type { ShellCommand } from "./use-shell-commands";

/** How many of each sort are enough to choose from. */
const MOST = 8;

/** The palette's field and what fits what is typed into it: pages, commands and records. */
export function PaletteContent({
  destinations,
  commands,
  places,
  recent,
  go,
  choose,
}: {
  destinations: readonly Destination[];
  commands: readonly ShellCommand[];
  places: ReadonlyMap<string, RecordPlace>;
  recent: readonly RecentRecord[];
  go: (href: string) => void;
  choose: (act: () => void) => void;
}) {
  const [typed, setTyped] = useState("");
  const { records, note, isLooking, isLost } = useRecordSearch(typed);
  const isTyped = typed.trim() !== "";
  const all = useMemo(
    () => ({
      pages: pageEntries(destinations, go),
      modules: moduleEntries(destinations, go),
      making: newEntries(destinations, go),
      commands: commandEntries(commands),
    }),
    [destinations, commands, go],
  );
  const opening = (
    { resource, id, title, detail }: RecentRecord & { detail?: string | null },
    icon: PaletteEntry["icon"],
  ): PaletteEntry[] => {
    const place = places.get(resource);
    if (!place) return [];
    const under = detail ? `${place.label} · ${detail}` : place.label;
    return [
      {
        ...{ id: `record ${resource} ${id}`, label: title, detail: under, icon },
        act: () => go(`${place.href}/${id}`),
      },
    ];
  };
  const answered = records.flatMap((record) =>
    opening(record, <SquareArrowOutUpRight aria-hidden className={PALETTE_ICON} />),
  );
  // Until the answer is there, what was found for fewer letters stays as far as it still fits.
  const found = isLooking ? fitting(answered, typed, answered.length) : answered;
  const groups: readonly { heading: string; entries: readonly PaletteEntry[] }[] = isTyped
    ? [
        { heading: "Pages", entries: fitting(all.pages, typed, MOST) },
        { heading: "Modules", entries: fitting(all.modules, typed, MOST) },
        { heading: "Make", entries: fitting(all.making, typed, MOST) },
        { heading: "Commands", entries: fitting(all.commands, typed, MOST) },
        { heading: "Records", entries: found },
      ]
    : [
        {
          heading: "Opened lately",
          entries: recent.flatMap((record) =>
            opening(record, <History aria-hidden className={PALETTE_ICON} />),
          ),
        },
        { heading: "Pages", entries: all.pages.filter(({ isAside }) => !isAside) },
        { heading: "Modules", entries: all.modules },
        { heading: "Commands", entries: all.commands },
      ];
  return (
    <Command label="Search pages and commands" shouldFilter={false} loop>
      <div className="flex items-center gap-2.5 border-b px-4">
        <Search aria-hidden className={PALETTE_ICON} />
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder="A record, a page, or what to do?"
          className="h-11 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-faint"
        />
        <Kbd keys={["Esc"]} />
      </div>
      <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
        {!isLooking && (
          <Command.Empty className="px-2 py-8 text-center text-ink-muted">
            Nothing is called that here.
          </Command.Empty>
        )}
        {groups.map(({ heading, entries }) => (
          <PaletteGroup key={heading} heading={heading} entries={entries} choose={choose} />
        ))}
      </Command.List>
      <p role="status" className="px-4 py-1.5 text-ink-muted text-xs empty:hidden">
        {isLooking && "Looking for records…"}
        {isLost && "The records cannot be searched now. Pages and commands are here."}
        {note}
      </p>
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
  );
}
