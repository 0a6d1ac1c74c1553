import { History } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { Draft } from "./draft";

/** What was typed here before and not saved. Taking it up is offered, not done. */
export function DraftNotice({
  draft,
  isChangedSince,
  onRestore,
  onDiscard,
}: {
  draft: Draft;
  /** Somebody saved the record after the draft was typed. */
  isChangedSince: boolean;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  return (
    <section
      aria-label="Unsaved draft"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border bg-surface px-4 py-2"
    >
      <p className="flex min-w-0 flex-1 basis-64 items-center gap-2">
        <History aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <span>
          What you typed on <DateTime at={draft.at} /> was not saved.
          {isChangedSince && " The record was changed since."}
        </span>
      </p>
      <div className="flex gap-2">
        <Button size="sm" onClick={onRestore}>
          Restore the draft
        </Button>
        <Button size="sm" variant="ghost" onClick={onDiscard}>
          Discard it
        </Button>
      </div>
    </section>
  );
}
