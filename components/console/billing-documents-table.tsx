import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import type { BillingDocumentView } from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";
import { StateBadge } from "./state-badge";

const COLUMNS: readonly Column<BillingDocumentView>[] = [
  {
    key: "number",
    title: "Number",
    cell: (row) => (
      // A file, not a page.
      <a
        href={row.href}
        className="inline-flex min-h-6 items-center font-medium text-accent-ink underline-offset-2 hover:underline"
      >
        {row.number}
      </a>
    ),
  },
  {
    key: "kind",
    title: "For",
    isDetail: true,
    cell: (row) =>
      `${row.kind === "invoice" ? "Invoice" : "Credit note"}: ${row.reason.replaceAll("_", " ")}`,
  },
  { key: "status", title: "State", cell: (row) => <StateBadge state={row.status} /> },
  {
    key: "issued",
    title: "Issued",
    cell: (row) => <BillingDay on={row.issuedOn} />,
    isDetail: true,
  },
  { key: "due", title: "Due", cell: (row) => <BillingDay on={row.dueOn} />, isDetail: true },
  {
    key: "total",
    title: "Total",
    align: "right",
    cell: (row) => row.total,
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

/** A tenant's invoices and credit notes; each number leads to its PDF. */
export function BillingDocumentsTable({ rows }: { rows: readonly BillingDocumentView[] }) {
  return (
    <Card title="Documents">
      {rows.length > 0 ? (
        <Table label="Documents, table" columns={COLUMNS} rows={rows} />
      ) : (
        <p className="px-4 py-3 text-ink-muted">No invoice has been issued yet.</p>
      )}
    </Card>
  );
}
