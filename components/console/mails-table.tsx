import { MailCheck } from "lucide-react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleMailRow } from "@/lib/web/views-console";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<ConsoleMailRow>[] = [
  {
    key: "to",
    title: "To",
    cell: (row) => <span className="block max-w-72 truncate font-medium">{row.to}</span>,
  },
  {
    key: "subject",
    title: "Subject",
    className: "w-full",
    cell: (row) => (
      <span title={row.subject} className="block max-w-96 truncate">
        {row.subject}
      </span>
    ),
  },
  { key: "template", title: "Kind", cell: (row) => row.template, className: "text-ink-muted" },
  { key: "event", title: "What became of it", cell: (row) => <StateBadge state={row.lastEvent} /> },
  { key: "sent", title: "Sent", align: "right", cell: (row) => <DateTime at={row.createdAt} /> },
];

export function MailsTable({
  rows,
  isNarrowed,
}: {
  rows: readonly ConsoleMailRow[];
  isNarrowed: boolean;
}) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Mails, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={MailCheck} title={isNarrowed ? "Every mail arrived" : "No mails yet"}>
          {isNarrowed
            ? "Nothing bounced, was delayed, complained about or suppressed."
            : "The first mail that is sent appears here."}
        </EmptyState>
      )}
    </Card>
  );
}
