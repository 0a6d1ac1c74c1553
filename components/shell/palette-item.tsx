"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

export function PaletteItem({
  label,
  detail,
  keys,
  icon,
  onSelect,
}: {
  label: string;
  detail?: string | undefined;
  keys?: readonly string[] | undefined;
  icon: ReactNode;
  onSelect: () => void;
}) {
  return (
    <Command.Item
      value={`${label} ${detail ?? ""}`}
      onSelect={onSelect}
      className="flex h-9 cursor-default items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-hover"
    >
      {icon}
      <span className="truncate">{label}</span>
      {detail && <span className="truncate text-ink-muted text-xs">{detail}</span>}
      <span className="ml-auto">{keys && <Kbd keys={keys} />}</span>
    </Command.Item>
  );
}
