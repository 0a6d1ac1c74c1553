import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import type { PaymentListView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";

type Refund = PaymentListView["refunds"][number];
type Attempt = PaymentListView["attempts"][number];

const REFUND_STATUS: Record<Refund["status"], { word: string; tone: Tone }> = {
  requested: { word: "Asked for", tone: "neutral" },
  pending: { word: "With the bank", tone: "neutral" },
  processed: { word: "Paid back", tone: "success" },
  failed: { word: "Failed", tone: "danger" },
};

const amountColumn = {
  key: "amount",
  title: "Amount",
  align: "right",
  cell: (row: Refund | Attempt) => amountText(row.amount, row.currency),
  className: "tabular-nums",
} as const;

const REFUND_COLUMNS: readonly Column<Refund>[] = [
  { key: "on", title: "Asked for", cell: (row) => <BillingDay on={row.on} /> },
  {
    key: "status",
    title: "Status",
    cell: ({ status }) => (
      <Badge tone={REFUND_STATUS[status].tone}>{REFUND_STATUS[status].word}</Badge>
    ),
  },
  { key: "why", title: "Why", cell: (row) => row.why },
  {
    key: "reference",
    title: "Of payment",
    isDetail: true,
    cell: (row) => <code className="text-ink-muted text-xs">{row.reference}</code>,
  },
  amountColumn,
];

const ATTEMPT_COLUMNS: readonly Column<Attempt>[] = [
  { key: "at", title: "When", cell: (row) => <DateTime at={row.at} /> },
  { key: "method", title: "How", cell: (row) => row.method, isDetail: true },
  { key: "why", title: "What went wrong", cell: (row) => row.why },
  amountColumn,
];

/** Money on its way back or there. */
export function RefundTable({ rows }: { rows: readonly Refund[] }) {
  return <Table label="Refunds of payments" columns={REFUND_COLUMNS} rows={rows} />;
}

/** Tries to pay that took no money. */
export function AttemptTable({ rows }: { rows: readonly Attempt[] }) {
  return <Table label="Failed tries" columns={ATTEMPT_COLUMNS} rows={rows} />;
}
