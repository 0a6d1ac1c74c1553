import { ScrollText } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditEntryView } from "@/lib/web/views-audit";
import { AuditRow } from "./audit-row";

const TITLES = ["When", "Who", "What", "Record", "From where"];

/** The log, newest first; each entry opens to what changed. */
export function AuditTable({
  rows,
  isNarrowed,
  path,
}: {
  rows: readonly AuditEntryView[];
  isNarrowed: boolean;
  path: string;
}) {
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon={ScrollText} title={isNarrowed ? "Nothing matches" : "Nothing on record"}>
          {isNarrowed
            ? "No entry fits this search. Widen the dates or leave a filter out."
            : "Every change, sign-in and refusal in this workspace appears here."}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <section
        aria-label="Audit log, table"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
        tabIndex={0}
        className="relative overflow-x-auto focus-visible:-outline-offset-2"
      >
        <table className="w-full border-collapse text-left text-sm">
          <thead>
            <tr className="border-b bg-canvas text-ink-muted text-xs">
              <th scope="col" className="h-8 w-8 pl-2">
                <span className="sr-only">Details</span>
              </th>
              {TITLES.map((title) => (
                <th
                  key={title}
                  scope="col"
                  className="h-8 whitespace-nowrap px-3 font-medium last:pr-4"
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => (
              <AuditRow key={entry.id} entry={entry} path={path} />
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
