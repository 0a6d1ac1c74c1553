"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";
import { PaletteItem } from "./palette-item";

export type PaletteEntry = {
  id: string;
  label: string;
  detail?: string | undefined;
  keys?: readonly string[] | undefined;
  icon: ReactNode;
  act: () => void;
};

/** Entries under one heading; nothing at all where there are none. */
export function PaletteGroup({
  heading,
  entries,
  choose,
}: {
  heading: string;
  entries: readonly PaletteEntry[];
  choose: (act: () => void) => void;
}) {
  if (entries.length === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs"
    >
      {entries.map(({ act, ...entry }) => (
        <PaletteItem key={entry.id} {...entry} onSelect={() => choose(act)} />
      ))}
    </Command.Group>
  );
}
