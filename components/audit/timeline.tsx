import { History } from "lucide-react";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditEntryView } from "@/lib/web/views-audit";
import { ChangeList } from "./change-list";
import { actorOf, deedOf } from "./words";

/** What happened to one record, newest first. */
export function Timeline({
  entries,
  hasMore = false,
}: {
  entries: readonly AuditEntryView[];
  hasMore?: boolean;
}) {
  if (entries.length === 0) {
    return (
      <EmptyState icon={History} title="Nothing has happened yet">
        Changes to this record appear here, with who made them and when.
      </EmptyState>
    );
  }
  return (
    <div className="px-4 py-3">
      <ol className="flex flex-col gap-4 border-l pl-4">
        {entries.map((entry) => (
          <li key={entry.id} className="relative flex min-w-0 flex-col gap-1">
            <span
              aria-hidden
              className="absolute top-1.5 -left-[1.28rem] size-2 rounded-full border bg-surface"
            />
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
              <span>
                <span className="font-medium">{actorOf(entry)}</span> {deedOf(entry)}
              </span>
              <span className="text-ink-muted text-xs">
                <DateTime at={entry.at} />
              </span>
            </p>
            {entry.changes.length > 0 && <ChangeList changes={entry.changes} />}
          </li>
        ))}
      </ol>
      {hasMore && (
        <p className="mt-3 text-ink-muted text-xs">Older entries are in the audit log.</p>
      )}
    </div>
  );
}
