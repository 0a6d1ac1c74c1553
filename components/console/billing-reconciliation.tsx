import { BadgeCheck } from "lucide-react";
import type { FormAction } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ReconItemView, ReconRunView } from "@/lib/web/views-console-billing";
import { BillingReconItem } from "./billing-recon-item";
import { StateBadge } from "./state-badge";

const RUNS: readonly Column<ReconRunView>[] = [
  { key: "what", title: "Compared", cell: (row) => row.what },
  { key: "started", title: "Started", cell: (row) => <DateTime at={row.startedAt} /> },
  {
    key: "state",
    title: "State",
    cell: (row) => {
      if (row.error) return <Badge tone="danger">Failed</Badge>;
      return <StateBadge state={row.finishedAt ? "done" : "running"} />;
    },
  },
  {
    key: "error",
    title: "Error",
    className: "w-full whitespace-normal",
    cell: (row) => row.error && <span className="block min-w-48 text-danger">{row.error}</span>,
  },
  { key: "compared", title: "Looked at", align: "right", cell: (row) => row.compared },
  { key: "healed", title: "Made up for", align: "right", cell: (row) => row.healed },
];

const SETTLED: readonly Column<ReconItemView>[] = [
  { key: "what", title: "Difference", cell: (row) => row.what },
  {
    key: "entity",
    title: "At the gateway",
    cell: (row) => <code className="font-mono text-xs">{row.entityId}</code>,
  },
  { key: "tenant", title: "Company", cell: (row) => row.tenant?.name },
  { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
  {
    key: "resolution",
    title: "Explanation",
    className: "w-full whitespace-normal",
    cell: (row) => row.resolution && <span className="block min-w-48">{row.resolution}</span>,
  },
  { key: "owner", title: "By", cell: (row) => row.owner },
  { key: "found", title: "Found", align: "right", cell: (row) => <DateTime at={row.foundAt} /> },
];

/** Differences that wait for a person, those that are settled, and the latest comparisons. */
export function BillingReconciliation({
  runs,
  items,
  canResolve,
  actions,
}: {
  runs: readonly ReconRunView[];
  items: readonly ReconItemView[];
  canResolve: boolean;
  actions: { take: FormAction; resolve: FormAction };
}) {
  const open = items.filter(({ state }) => state === "open");
  const settled = items.filter(({ state }) => state !== "open");
  return (
    <>
      {open.length === 0 && (
        <Card>
          <EmptyState icon={BadgeCheck} title="No open differences">
            Our books and the gateway's agree. They are compared every night; payments that we
            missed are made up for without a person.
          </EmptyState>
        </Card>
      )}
      {open.map((item) => (
        <BillingReconItem key={item.id} item={item} canResolve={canResolve} actions={actions} />
      ))}
      <Card title="Comparisons">
        {runs.length > 0 ? (
          <Table label="Comparisons, table" columns={RUNS} rows={runs} />
        ) : (
          <p className="px-4 py-3 text-ink-muted">Nothing has been compared yet.</p>
        )}
      </Card>
      {settled.length > 0 && (
        <Card title="Settled differences">
          <Table label="Settled differences, table" columns={SETTLED} rows={settled} />
        </Card>
      )}
    </>
  );
}
