import { Card } from "@/components/ui/card";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import type { BillingMoneyView } from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<BillingMoneyView>[] = [
  { key: "on", title: "Day", cell: (row) => <BillingDay on={row.on} /> },
  {
    key: "what",
    title: "What",
    cell: (row) => (row.what === "upi" ? "UPI" : sentenceCase(row.what)),
  },
  {
    key: "reference",
    title: "Reference",
    isDetail: true,
    cell: (row) => <code className="font-mono text-xs">{row.reference}</code>,
  },
  { key: "status", title: "State", cell: (row) => <StateBadge state={row.status} /> },
  {
    key: "note",
    title: "Note",
    isDetail: true,
    className: "w-full whitespace-normal text-ink-muted",
    cell: (row) => row.note && <span className="block min-w-40">{row.note}</span>,
  },
  {
    key: "amount",
    title: "Amount",
    align: "right",
    cell: (row) => row.amount,
    className: "tabular-nums",
  },
];

/** Money in or out, newest first; without a payment the table is left out. */
export function BillingMoneyTable({
  title,
  rows,
}: {
  title: string;
  rows: readonly BillingMoneyView[];
}) {
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <Table label={`${title}, table`} columns={COLUMNS} rows={rows} />
    </Card>
  );
}
