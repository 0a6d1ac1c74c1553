import { ScrollText } from "lucide-react";
import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceCase } from "@/components/ui/sentence-case";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleAuditRow } from "@/lib/web/views-console";

const COLUMNS: readonly Column<ConsoleAuditRow>[] = [
  {
    key: "when",
    title: "When",
    className: "align-baseline text-ink-muted",
    cell: (row) => <DateTime at={row.at} />,
  },
  {
    key: "who",
    title: "Who",
    className: "align-baseline",
    cell: (row) => sentenceCase(row.actor),
  },
  {
    key: "what",
    title: "What",
    className: "align-baseline",
    cell: (row) => <code className="font-mono text-xs">{row.action}</code>,
  },
  {
    key: "details",
    title: "Details",
    className: "w-full align-baseline whitespace-normal",
    cell: (row) =>
      row.details && (
        <details>
          <summary className="min-h-6 cursor-pointer whitespace-nowrap text-accent-ink">
            Before and after
            <span className="sr-only">
              {" "}
              of {row.action} by {row.actor}
            </span>
          </summary>
          <pre className="max-w-xl whitespace-pre-wrap break-all py-1 font-mono text-xs">
            {row.details}
          </pre>
          {row.requestId && (
            <p className="break-all text-ink-muted text-xs">Request {row.requestId}</p>
          )}
        </details>
      ),
  },
  {
    key: "from",
    title: "From",
    className: "align-baseline text-ink-muted",
    cell: (row) => row.ipAddress,
  },
];

const TENANT: Column<ConsoleAuditRow> = {
  key: "tenant",
  title: "Tenant",
  className: "align-baseline",
  cell: (row) =>
    row.tenant && (
      <Link
        href={`/tenants/${row.tenant.id}`}
        className="inline-flex min-h-6 items-center text-accent-ink underline-offset-2 hover:underline"
      >
        {row.tenant.name}
      </Link>
    ),
};

/** Rows of the platform's own audit log. */
export function ConsoleAuditTable({
  rows,
  isTenantShown,
}: {
  rows: readonly ConsoleAuditRow[];
  isTenantShown: boolean;
}) {
  if (rows.length === 0) {
    return (
      <EmptyState icon={ScrollText} title="Nothing on record">
        What staff and the platform do appears here.
      </EmptyState>
    );
  }
  const columns = isTenantShown ? [...COLUMNS.slice(0, 3), TENANT, ...COLUMNS.slice(3)] : COLUMNS;
  return <Table label="Audit log, table" columns={columns} rows={rows} />;
}
