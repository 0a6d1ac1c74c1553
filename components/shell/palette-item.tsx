"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

/** One line of the palette. `id` tells it from others of the same name. */
export function PaletteItem({
  id,
  label,
  detail,
  keys,
  icon,
  onSelect,
}: {
  id: string;
  label: string;
  detail?: string | undefined;
  keys?: readonly string[] | undefined;
  icon: ReactNode;
  onSelect: () => void;
}) {
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      className="flex h-9 cursor-default items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-hover"
    >
      {icon}
      <span className="truncate">{label}</span>
      {detail && (
        <span className="min-w-16 max-w-1/2 flex-none truncate text-ink-muted text-xs">
          {detail}
        </span>
      )}
      <span className="ml-auto">{keys && <Kbd keys={keys} />}</span>
    </Command.Item>
  );
}
