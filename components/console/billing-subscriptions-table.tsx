import { CreditCard } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { SubscriptionRowView } from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<SubscriptionRowView>[] = [
  {
    key: "name",
    title: "Company",
    cell: (row) => <CellLink href={`/tenants/${row.id}/billing`}>{row.name}</CellLink>,
  },
  { key: "plan", title: "Plan", cell: (row) => row.plan, isDetail: true },
  { key: "status", title: "State", cell: (row) => <StateBadge state={row.status} /> },
  {
    key: "interval",
    title: "Billed",
    isDetail: true,
    cell: (row) => (row.interval === "year" ? "Yearly" : "Monthly"),
  },
  {
    key: "next",
    title: "Next",
    isDetail: true,
    cell: (row) =>
      row.nextStep && (
        <>
          {row.nextStep} <BillingDay on={row.nextOn} />
        </>
      ),
  },
  {
    key: "dunning",
    title: "Dunning",
    cell: (row) => row.dunning,
    className: "tabular-nums",
    isDetail: true,
  },
  {
    key: "monthly",
    title: "A month",
    isDetail: true,
    align: "right",
    cell: (row) => row.monthly,
    className: "tabular-nums",
  },
  {
    key: "open",
    title: "Open",
    align: "right",
    cell: (row) => row.open,
    className: "tabular-nums",
  },
];

/** Who has subscribed to what. */
export function BillingSubscriptionsTable({
  rows,
  isNarrowed,
}: {
  rows: readonly SubscriptionRowView[];
  isNarrowed: boolean;
}) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Subscriptions, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState
          icon={CreditCard}
          title={isNarrowed ? "No such subscriptions" : "No subscriptions yet"}
        >
          {isNarrowed
            ? "Search looks at the company's name and its subdomain. Leave a filter out to see more."
            : "The first company that signs up appears here, on the free plan."}
        </EmptyState>
      )}
    </Card>
  );
}
