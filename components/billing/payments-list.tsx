import { CreditCard } from "lucide-react";
import Link from "next/link";
import { Pager } from "@/components/console/pager";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { PaymentListView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import { AttemptTable, RefundTable } from "./payments-tables";

type Payment = PaymentListView["payments"][number];

const NONE = <span className="text-ink-faint">–</span>;

function PaymentStatus({ payment: { status, refundedAmount, amount } }: { payment: Payment }) {
  if (status === "quarantined") return <Badge tone="warning">Being looked into</Badge>;
  if (refundedAmount === 0) return <Badge tone="success">Received</Badge>;
  return <Badge>{refundedAmount < amount ? "Partly given back" : "Given back"}</Badge>;
}

const COLUMNS: readonly Column<Payment>[] = [
  { key: "on", title: "Received", cell: (row) => (row.on ? <BillingDay on={row.on} /> : NONE) },
  { key: "status", title: "Status", cell: (row) => <PaymentStatus payment={row} /> },
  { key: "method", title: "How", cell: (row) => row.method, isDetail: true },
  {
    key: "invoice",
    title: "Invoice",
    isDetail: true,
    cell: (row) =>
      row.invoice ? (
        <Link href={row.invoice.href} className="underline-offset-2 hover:underline">
          {row.invoice.number}
        </Link>
      ) : (
        NONE
      ),
  },
  {
    key: "reference",
    title: "Reference",
    isDetail: true,
    cell: (row) => <code className="text-ink-muted text-xs">{row.reference}</code>,
  },
  {
    key: "refunded",
    title: "Given back",
    isDetail: true,
    align: "right",
    cell: (row) => (row.refundedAmount > 0 ? amountText(row.refundedAmount, row.currency) : NONE),
    className: "tabular-nums",
  },
  {
    key: "amount",
    title: "Amount",
    align: "right",
    cell: (row) => amountText(row.amount, row.currency),
    className: "tabular-nums",
  },
];

/** What was paid, what went back, and what did not work. */
export function PaymentList({ view }: { view: PaymentListView }) {
  const { payments, attempts, refunds, isFirst, next } = view;
  return (
    <>
      <Card title="Payments">
        {payments.length > 0 ? (
          <Table label="Payments received" columns={COLUMNS} rows={payments} />
        ) : (
          <EmptyState icon={CreditCard} title="No payments yet">
            What you pay by card, UPI, net banking or bank transfer appears here.
          </EmptyState>
        )}
      </Card>
      <Pager path="/billing/payments" filters={{}} isFirst={isFirst} next={next} />
      {refunds.length > 0 && (
        <Card title="Refunds">
          <RefundTable rows={refunds} />
        </Card>
      )}
      {attempts.length > 0 && (
        <Card title="Tries that failed">
          <AttemptTable rows={attempts} />
        </Card>
      )}
    </>
  );
}
