import { Building2 } from "lucide-react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { ConsoleTenantRow } from "@/lib/web/views-console";
import { CellLink } from "./cell-link";
import { StateBadge } from "./state-badge";

const NONE = <span className="text-ink-muted">None yet</span>;

const COLUMNS: readonly Column<ConsoleTenantRow>[] = [
  {
    key: "name",
    title: "Company",
    cell: (row) => <CellLink href={`/tenants/${row.id}`}>{row.name}</CellLink>,
  },
  {
    key: "address",
    title: "Address",
    cell: (row) => (
      <a
        href={row.address}
        className="inline-flex min-h-6 items-center text-accent-ink underline-offset-2 hover:underline"
      >
        {row.slug}
      </a>
    ),
  },
  {
    key: "state",
    title: "State",
    cell: (row) => <StateBadge state={row.lifecycle} />,
  },
  { key: "status", title: "Subscription", cell: (row) => <StateBadge state={row.status} /> },
  { key: "plan", title: "Plan", cell: (row) => getTier(row.tier).name },
  { key: "country", title: "Country", cell: (row) => row.country },
  { key: "cluster", title: "Cluster", cell: (row) => row.cluster, className: "text-ink-muted" },
  {
    key: "schema",
    title: "Schema",
    cell: (row) =>
      row.schemaName ? <code className="font-mono text-xs">{row.schemaName}</code> : NONE,
  },
  {
    key: "version",
    title: "Version",
    cell: (row) =>
      row.schemaVersion ? <code className="font-mono text-xs">{row.schemaVersion}</code> : NONE,
  },
  {
    key: "created",
    title: "Created",
    align: "right",
    cell: (row) => <DateTime at={row.createdAt} />,
  },
];

const emptyTitle = (query: string | undefined, isNarrowed: boolean) => {
  if (query) return `Nothing found for “${query}”`;
  return isNarrowed ? "No such tenants" : "No tenants yet";
};

export function TenantsTable({
  rows,
  query,
  isNarrowed,
}: {
  rows: readonly ConsoleTenantRow[];
  query: string | undefined;
  isNarrowed: boolean;
}) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Tenants, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={Building2} title={emptyTitle(query, isNarrowed)}>
          {isNarrowed
            ? "Search looks at the company's name and its subdomain. Leave a filter out to see more."
            : "The first company that signs up appears here."}
        </EmptyState>
      )}
    </Card>
  );
}
