import { Download } from "lucide-react";
import Link from "next/link";
import { BackLink } from "@/components/settings/back-link";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { type Column, Table } from "@/components/ui/table";
import type { DocumentPageView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import { DocumentSheet } from "./invoices-document";
import { DocumentStatus } from "./invoices-status";
import { type PayActions, PayOpenInvoice } from "./overview-open-invoices";

type Settlement = DocumentPageView["settlements"][number];
type Related = DocumentPageView["related"][number];

const UNDATED = <span className="text-ink-faint">–</span>;

function settlementColumns({ currency }: DocumentPageView["document"]): Column<Settlement>[] {
  return [
    {
      key: "on",
      title: "Received",
      cell: (row) => (row.on ? <BillingDay on={row.on} /> : UNDATED),
    },
    { key: "method", title: "How", cell: (row) => row.method },
    {
      key: "reference",
      title: "Reference",
      cell: (row) => <code>{row.reference}</code>,
      isDetail: true,
    },
    {
      key: "amount",
      title: "Amount",
      align: "right",
      cell: (row) => amountText(row.amount, currency),
      className: "tabular-nums",
    },
  ];
}

function relatedColumns({ currency }: DocumentPageView["document"]): Column<Related>[] {
  return [
    {
      key: "number",
      title: "Number",
      cell: (row) => (
        <Link href={row.href} className="font-medium underline-offset-2 hover:underline">
          {row.number}
        </Link>
      ),
    },
    { key: "on", title: "Issued", cell: (row) => <BillingDay on={row.issuedOn} /> },
    {
      key: "total",
      title: "Total",
      align: "right",
      cell: (row) => amountText(row.total, currency),
      className: "tabular-nums",
    },
  ];
}

/** An invoice or credit note in the workspace, with what settled it and what belongs to it. */
export function DocumentPage({ view, actions }: { view: DocumentPageView; actions: PayActions }) {
  const { document, id, pdfHref, settlements, related } = view;
  const { kind, number, status, openAmount, currency } = document;
  const isInvoice = kind === "invoice";
  return (
    <>
      <BackLink href="/billing/documents">Documents</BackLink>
      <PageHeader
        title={`${isInvoice ? "Invoice" : "Credit note"} ${number}`}
        description={<DocumentStatus document={document} />}
      >
        <div className="flex flex-wrap items-start gap-2">
          <a href={pdfHref} className={buttonStyle()}>
            <Download aria-hidden className="size-4" />
            PDF
          </a>
          {status === "open" && openAmount > 0 && (
            <PayOpenInvoice invoice={{ id, openAmount, currency }} actions={actions} />
          )}
        </div>
      </PageHeader>
      <DocumentSheet document={document} />
      {settlements.length > 0 && (
        <Card title="Payments">
          <Table label="What was paid" columns={settlementColumns(document)} rows={settlements} />
        </Card>
      )}
      {related.length > 0 && (
        <Card title={isInvoice ? "Credit notes of this invoice" : "Its invoice"}>
          <Table label="Related documents" columns={relatedColumns(document)} rows={related} />
        </Card>
      )}
    </>
  );
}
