import { BadgeCheck } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { DunningRowView } from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<DunningRowView>[] = [
  {
    key: "name",
    title: "Company",
    cell: (row) => <CellLink href={`/tenants/${row.id}/billing`}>{row.name}</CellLink>,
  },
  { key: "plan", title: "Plan", cell: (row) => row.plan, isDetail: true },
  { key: "status", title: "State", cell: (row) => <StateBadge state={row.status} /> },
  { key: "due", title: "Due", cell: (row) => <BillingDay on={row.dueOn} />, isDetail: true },
  { key: "day", title: "Day", cell: (row) => row.day, className: "tabular-nums" },
  {
    key: "next",
    title: "Next step",
    className: "w-full",
    cell: (row) =>
      row.nextStep && (
        <>
          {row.nextStep}, <BillingDay on={row.nextOn} />
        </>
      ),
  },
  {
    key: "open",
    title: "Open",
    align: "right",
    cell: (row) => row.open,
    className: "tabular-nums",
  },
];

/** Who is past due or shut out for it, the oldest debt first. */
export function BillingDunningTable({ rows }: { rows: readonly DunningRowView[] }) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Dunning, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={BadgeCheck} title="Nobody is past due">
          A company appears here on the day after an invoice was due. Mails and suspension go by the
          calendar; nobody has to start them.
        </EmptyState>
      )}
    </Card>
  );
}
