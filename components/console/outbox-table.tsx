import { Send } from "lucide-react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleOutboxRow } from "@/lib/web/views-console";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<ConsoleOutboxRow>[] = [
  {
    key: "topic",
    title: "Topic",
    cell: (row) => <CellLink href={`/outbox/${row.id}`}>{row.topic}</CellLink>,
  },
  { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
  {
    key: "error",
    title: "Last error",
    className: "w-full whitespace-normal",
    cell: (row) => row.error && <span className="block min-w-56 text-danger">{row.error}</span>,
  },
  { key: "attempts", title: "Tries", align: "right", cell: (row) => row.attempts },
  {
    key: "next",
    title: "Next try",
    align: "right",
    cell: (row) => row.state === "pending" && <DateTime at={row.nextAt} />,
  },
  {
    key: "created",
    title: "Created",
    align: "right",
    cell: (row) => <DateTime at={row.createdAt} />,
  },
];

export function OutboxTable({
  rows,
  isNarrowed,
}: {
  rows: readonly ConsoleOutboxRow[];
  isNarrowed: boolean;
}) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Outbox, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={Send} title={isNarrowed ? "No such rows" : "The outbox is empty"}>
          {isNarrowed
            ? "Nothing is in this state. Leave a filter out to see more."
            : "A row appears here with the first mail that is to be sent."}
        </EmptyState>
      )}
    </Card>
  );
}
