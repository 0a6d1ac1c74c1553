import { UserCheck } from "lucide-react";
import Link from "next/link";
import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ApprovalRowView } from "@/lib/web/views-console-billing";
import { BillingDecision } from "./billing-decision";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<ApprovalRowView>[] = [
  {
    key: "tenant",
    title: "Company",
    cell: (row) => (
      <CellLink href={`/tenants/${row.tenant.id}/billing`}>{row.tenant.name}</CellLink>
    ),
  },
  { key: "what", title: "What", cell: (row) => row.what },
  { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
  {
    key: "reason",
    title: "Reason",
    className: "w-full whitespace-normal",
    cell: (row) => <span className="block min-w-48">{row.reason}</span>,
  },
  { key: "asked", title: "Asked by", cell: (row) => row.askedBy },
  { key: "decided", title: "Decided by", cell: (row) => row.decidedBy },
  { key: "at", title: "Decided", cell: (row) => row.decidedAt && <DateTime at={row.decidedAt} /> },
  {
    key: "amount",
    title: "Amount",
    align: "right",
    cell: (row) => row.amount,
    className: "tabular-nums",
  },
];

/** Requests that wait for a second person, each with its decision; and those that were decided. */
export function BillingApprovals({
  rows,
  actions,
}: {
  rows: readonly ApprovalRowView[];
  actions: { approve: FormAction; decline: FormAction };
}) {
  const waiting = rows.filter(({ state }) => state === "waiting");
  const decided = rows.filter(({ state }) => state !== "waiting");
  return (
    <>
      {waiting.length === 0 && (
        <Card>
          <EmptyState icon={UserCheck} title="Nothing waits for a second person">
            Refunds and goodwill above ₹1,00,000 or $1,000 appear here until somebody else agrees.
          </EmptyState>
        </Card>
      )}
      {waiting.map((row) => (
        <Card key={row.id} title={`${row.what}, ${row.amount}`}>
          <div className="flex flex-col gap-3 px-4 py-3">
            <p>
              <Link
                href={`/tenants/${row.tenant.id}/billing`}
                className="font-medium text-accent-ink underline underline-offset-2"
              >
                {row.tenant.name}
              </Link>
              : {row.reason}
            </p>
            <p className="text-ink-muted">
              Asked by {row.askedBy} on <DateTime at={row.askedAt} />.
              {row.isOwn && " You asked for this; somebody else has to decide."}
            </p>
            {row.canDecide && <BillingDecision row={row} actions={actions} />}
          </div>
        </Card>
      ))}
      {decided.length > 0 && (
        <Card title="Decided">
          <Table label="Decided requests, table" columns={COLUMNS} rows={decided} />
        </Card>
      )}
    </>
  );
}
