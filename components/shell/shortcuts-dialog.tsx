"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { type Destination, HOME } from "./destinations";
import { useModifierKey } from "./use-modifier-key";

/** Every key that does something, and what. */
export function ShortcutsDialog({
  isOpen,
  onOpenChange,
  destinations,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  destinations: readonly Destination[];
}) {
  const modifier = useModifierKey();
  const groups = [
    {
      title: "Anywhere",
      lines: [
        { label: "Search pages and commands", keys: [modifier, "K"] },
        { label: "Search pages and commands", keys: ["/"] },
        { label: "Fold or unfold the sidebar", keys: ["["] },
        { label: "Show these shortcuts", keys: ["?"] },
      ],
    },
    {
      title: "In a list",
      lines: [
        { label: "Search the list", keys: ["/"] },
        { label: "Add a filter", keys: ["F"] },
        { label: "Next record", keys: ["J"] },
        { label: "Previous record", keys: ["K"] },
        { label: "Select", keys: ["X"] },
        { label: "Open", keys: ["Enter"] },
        { label: "Edit the record", keys: ["E"] },
        { label: "Edit the cell", keys: ["F2"] },
        { label: "New record", keys: ["C"] },
        { label: "Select nothing", keys: ["Esc"] },
      ],
    },
    {
      title: "On a record and in its form",
      lines: [
        { label: "Edit", keys: ["E"] },
        { label: "Save", keys: [modifier, "S"] },
        { label: "Save, from anywhere in the form", keys: [modifier, "Enter"] },
        { label: "Leave a field, then the form's lines", keys: ["Esc"] },
        { label: "Next line, or a new one", keys: ["Enter"] },
        { label: "Duplicate a line", keys: [modifier, "D"] },
        { label: "Move a line up", keys: [modifier, "⇧", "↑"] },
        { label: "Move a line down", keys: [modifier, "⇧", "↓"] },
        { label: "Delete a line", keys: [modifier, "Del"] },
      ],
    },
    {
      title: "Go to",
      lines: [HOME, ...destinations].map((destination) => ({
        label: destination.label,
        keys: ["G", (destination.letter ?? "").toUpperCase()],
      })),
    },
  ];
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="grid gap-x-8 gap-y-4 p-4 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="mb-1 text-ink-muted text-xs">{group.title}</h3>
            <dl>
              {group.lines.map((line) => (
                <div
                  key={line.keys.join(" ")}
                  className="flex min-h-8 items-center justify-between gap-3"
                >
                  <dt>{line.label}</dt>
                  <dd>
                    <Kbd keys={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
