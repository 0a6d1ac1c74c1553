"use client";

import { Dialog } from "@/components/ui/dialog";
import { LiveReads } from "@/components/ui/live-reads";
import type { Destination } from "./destinations";
import { PaletteContent } from "./palette-content";
import { recentRecords } from "./recent-records";
import type { RecordPlace } from "./record-places";
import type { ShellCommand } from "./use-shell-commands";

/** One place for every record, page and command, found by typing. */
export function CommandPalette({
  isOpen,
  onOpenChange,
  reader,
  destinations,
  commands,
  places,
  go,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Whose recent records these are. */
  reader: { tenantId: string; userId: string };
  destinations: readonly Destination[];
  commands: readonly ShellCommand[];
  places: ReadonlyMap<string, RecordPlace>;
  go: (href: string) => void;
}) {
  return (
    <LiveReads>
      <Dialog
        title="Search pages and commands"
        isTitleHidden
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        className="max-w-xl overflow-hidden"
      >
        {isOpen && (
          <PaletteContent
            destinations={destinations}
            commands={commands}
            places={places}
            recent={recentRecords(reader)}
            go={go}
            choose={(act) => {
              onOpenChange(false);
              act();
            }}
          />
        )}
      </Dialog>
    </LiveReads>
  );
}
