import { Download } from "lucide-react";
import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { DocumentRowView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import { DocumentStatus } from "./invoices-status";

const NONE = <span className="text-ink-faint">–</span>;

const COLUMNS: readonly Column<DocumentRowView>[] = [
  {
    key: "number",
    title: "Number",
    cell: (row) => (
      <Link href={row.href} className="font-medium tabular-nums underline-offset-2 hover:underline">
        {row.number}
      </Link>
    ),
  },
  { key: "status", title: "Status", cell: (row) => <DocumentStatus document={row} /> },
  {
    key: "reason",
    title: "For",
    cell: (row) => row.reason,
    className: "text-ink-muted",
    isDetail: true,
  },
  {
    key: "issued",
    title: "Issued",
    cell: (row) => <BillingDay on={row.issuedOn} />,
    isDetail: true,
  },
  {
    key: "due",
    title: "Due",
    cell: (row) => (row.dueOn ? <BillingDay on={row.dueOn} /> : NONE),
    isDetail: true,
  },
  {
    key: "total",
    title: "Total",
    align: "right",
    cell: (row) => amountText(row.total, row.currency),
    className: "tabular-nums",
  },
  {
    key: "open",
    title: "Open",
    align: "right",
    cell: (row) => (row.openAmount > 0 ? amountText(row.openAmount, row.currency) : NONE),
    isDetail: true,
    className: "tabular-nums",
  },
  {
    key: "pdf",
    title: "File",
    align: "right",
    cell: (row) => (
      <a
        href={row.pdfHref}
        aria-label={`${row.number} as PDF`}
        className="inline-flex min-h-6 min-w-6 items-center justify-end gap-1 rounded text-ink-muted hover:text-ink"
      >
        <Download aria-hidden className="size-3.5" />
        <span className="max-sm:hidden">PDF</span>
      </a>
    ),
  },
];

/** Invoices and credit notes, one a row. */
export function DocumentTable({ rows }: { rows: readonly DocumentRowView[] }) {
  return <Table label="Documents" columns={COLUMNS} rows={rows} />;
}
