import { Hash } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { SeriesRow } from "@/lib/web/views-settings";

const COLUMNS: readonly Column<SeriesRow>[] = [
  {
    key: "document",
    title: "Document",
    cell: (row) => (
      <Link
        href={`/system-admin/number-series/${row.id}`}
        className="font-medium text-accent-ink underline-offset-2 hover:underline"
      >
        {row.documentLabel}
      </Link>
    ),
  },
  { key: "year", title: "Fiscal year", cell: (row) => row.fiscalYear },
  { key: "where", title: "Counts for", cell: (row) => row.where },
  {
    key: "pattern",
    title: "Pattern",
    cell: (row) => <code className="font-mono text-ink-muted">{row.pattern}</code>,
  },
  {
    key: "next",
    title: "Next number",
    cell: (row) => <code className="font-mono">{row.nextNumber}</code>,
  },
  {
    key: "gaps",
    title: "Gaps",
    cell: (row) => (row.isGapless ? <Badge>None</Badge> : <Badge tone="warning">Possible</Badge>),
  },
];

export function SeriesList({ rows }: { rows: readonly SeriesRow[] }) {
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Number series, table" columns={COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={Hash} title="No number series yet">
          A series says how documents of one kind are numbered, such as INV/26-27/00001. A new
          fiscal year continues it by itself, counting from 1 again.
        </EmptyState>
      )}
    </Card>
  );
}
