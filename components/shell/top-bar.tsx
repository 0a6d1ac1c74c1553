"use client";

import { PanelLeft, Search } from "lucide-react";
import { NotificationBell } from "@/components/notifications/bell";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Breadcrumb } from "./breadcrumb";
import type { Destination } from "./destinations";
import { useModifierKey } from "./use-modifier-key";

/** Where one is, and the way to everywhere else. */
export function TopBar({
  path,
  destinations,
  isFolded,
  onToggleSidebar,
  onOpenDrawer,
  onOpenPalette,
}: {
  path: string;
  destinations: readonly Destination[];
  isFolded: boolean;
  onToggleSidebar: () => void;
  onOpenDrawer: () => void;
  onOpenPalette: () => void;
}) {
  const modifier = useModifierKey();
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b bg-surface px-3 print:hidden">
      <Button
        variant="ghost"
        size="icon"
        className="md:hidden"
        aria-label="Open the menu"
        onClick={onOpenDrawer}
      >
        <PanelLeft aria-hidden className="size-4" />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        className="max-md:hidden"
        aria-label="Sidebar"
        aria-expanded={!isFolded}
        title={`${isFolded ? "Unfold" : "Fold"} the sidebar  [`}
        onClick={onToggleSidebar}
      >
        <PanelLeft aria-hidden className="size-4" />
      </Button>
      <Breadcrumb path={path} destinations={destinations} />
      <Button
        aria-label="Search pages and commands"
        className="max-sm:size-8 max-sm:px-0 sm:w-56 sm:justify-start sm:font-normal sm:text-ink-muted"
        onClick={onOpenPalette}
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left max-sm:hidden">Search or jump to</span>
        <span className="max-sm:hidden">
          <Kbd keys={[modifier, "K"]} />
        </span>
      </Button>
      <NotificationBell />
    </header>
  );
}
