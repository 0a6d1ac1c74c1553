import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { sentenceCase } from "@/components/ui/sentence-case";
import type { AuditEntryView } from "@/lib/web/views-audit";
import { ChangeList } from "./change-list";
import { actorOf, deedOf, nounOf } from "./words";

const CELL = "h-8 whitespace-nowrap px-3 py-1";

function Actor({ entry, path }: { entry: AuditEntryView; path: string }) {
  const { actor } = entry;
  if (!actor.id || !actor.name) return <span className="text-ink-muted">{actorOf(entry)}</span>;
  return (
    <Link
      href={`${path}?actorId=${actor.id}`}
      title={actor.email ? `Only what ${actor.email} did` : undefined}
      className="font-medium underline-offset-2 hover:underline"
    >
      {actorOf(entry)}
    </Link>
  );
}

function Details({ entry }: { entry: AuditEntryView }) {
  return (
    <div className="sticky left-0 flex max-w-[min(56rem,calc(100vw-3rem))] flex-col gap-3 py-3 pr-4 pl-11">
      {entry.changes.length > 0 && <ChangeList changes={entry.changes} />}
      <p className="flex flex-wrap gap-x-4 text-ink-muted text-xs">
        {entry.sequenceNo !== null && (
          <span>Row {entry.sequenceNo.toLocaleString("en-IN")} of the sealed log</span>
        )}
        <span className="break-all">Record {entry.recordId}</span>
        {entry.requestId && <span className="break-all">Request {entry.requestId}</span>}
      </p>
    </div>
  );
}

/**
 * An entry and, below it, what changed. A checkbox opens it, so that it works without JavaScript: the
 * second row is shown while the box of the first is checked.
 */
export function AuditRow({ entry, path }: { entry: AuditEntryView; path: string }) {
  const deed = deedOf(entry);
  return (
    <>
      <tr className="border-b transition-colors nth-last-2:border-b-0 hover:bg-hover has-checked:border-b-transparent has-checked:bg-hover">
        <td className={`${CELL} w-8 pl-2`}>
          <label className="relative flex size-6 items-center justify-center rounded text-ink-muted hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink">
            <input
              type="checkbox"
              aria-label={`Details: ${actorOf(entry)} ${deed} ${entry.recordLabel ?? ""}`.trim()}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <ChevronRight
              aria-hidden
              className="size-4 transition-transform peer-checked:rotate-90"
            />
          </label>
        </td>
        <td className={`${CELL} text-ink-muted`}>
          <DateTime at={entry.at} />
        </td>
        <td className={CELL}>
          <Actor entry={entry} path={path} />
        </td>
        <td className={CELL}>{deed}</td>
        <td className={`${CELL} max-w-64 truncate`} title={entry.recordLabel ?? undefined}>
          <Link
            href={`${path}/${entry.table}/${entry.recordId}`}
            className="underline-offset-2 hover:underline"
          >
            {entry.recordLabel ?? sentenceCase(nounOf(entry.table))}
          </Link>
        </td>
        <td className={`${CELL} pr-4 text-ink-muted`}>
          {[entry.ipAddress, entry.device].filter(Boolean).join(" · ") || "–"}
        </td>
      </tr>
      <tr className="hidden border-b bg-canvas last:border-0 [tr:has(:checked)+&]:table-row">
        <td colSpan={6} className="p-0">
          <Details entry={entry} />
        </td>
      </tr>
    </>
  );
}
