import { Building2 } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { ConsoleTenantRow } from "@/lib/web/views";

const TONES: Record<string, Tone> = {
  ready: "success",
  provisioning: "accent",
  deprovisioning: "warning",
  failed: "danger",
};
const NONE = <span className="text-ink-muted">None yet</span>;

const COLUMNS: readonly Column<ConsoleTenantRow>[] = [
  {
    key: "name",
    title: "Company",
    cell: (row) => (
      <span title={row.name} className="block max-w-72 truncate font-medium">
        {row.name}
      </span>
    ),
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
    cell: (row) => (
      <Badge tone={TONES[row.lifecycle] ?? "neutral"}>{sentenceCase(row.lifecycle)}</Badge>
    ),
  },
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

export function TenantsTable({
  rows,
  query,
}: {
  rows: readonly ConsoleTenantRow[];
  query: string | undefined;
}) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Tenants, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState
          icon={Building2}
          title={query ? `Nothing found for “${query}”` : "No tenants yet"}
        >
          {query
            ? "Search looks at the company's name and its subdomain."
            : "The first company that signs up appears here."}
        </EmptyState>
      )}
    </Card>
  );
}
