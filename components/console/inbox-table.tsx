import { Inbox } from "lucide-react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleInboxRow } from "@/lib/web/views-console";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<ConsoleInboxRow>[] = [
  {
    key: "type",
    title: "Event",
    cell: (row) => <CellLink href={`/inbox/${row.id}`}>{row.eventType}</CellLink>,
  },
  { key: "from", title: "From", cell: (row) => sentenceCase(row.provider) },
  { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
  {
    key: "error",
    title: "Last error",
    className: "w-full whitespace-normal",
    cell: (row) => row.error && <span className="block min-w-56 text-danger">{row.error}</span>,
  },
  { key: "attempts", title: "Tries", align: "right", cell: (row) => row.attempts },
  {
    key: "received",
    title: "Received",
    align: "right",
    cell: (row) => <DateTime at={row.createdAt} />,
  },
];

export function InboxTable({
  rows,
  isNarrowed,
}: {
  rows: readonly ConsoleInboxRow[];
  isNarrowed: boolean;
}) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Webhook inbox, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={Inbox} title={isNarrowed ? "No such events" : "Nothing came in yet"}>
          {isNarrowed
            ? "No event is in this state. Leave the filter out to see more."
            : "What the mail service reports appears here once its webhook is set up."}
        </EmptyState>
      )}
    </Card>
  );
}
