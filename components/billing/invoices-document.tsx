import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { type Column, Table } from "@/components/ui/table";
import type { DocumentLineView, DocumentView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import { DocumentTotals } from "./invoices-document-totals";

function partText({ days, periodDays }: DocumentLineView): string {
  return days === periodDays ? "Whole period" : `${days} of ${periodDays} days`;
}

const daysServed = ({ from, to, days }: DocumentLineView) => (
  <>
    <BillingDay on={from} />
    {days > 1 && (
      <>
        {" to "}
        <BillingDay on={to} isEnd />
      </>
    )}
  </>
);

const columns = (currency: DocumentView["currency"]): Column<DocumentLineView>[] => [
  {
    key: "name",
    title: "Description",
    cell: (line) => (
      <>
        <span className="font-medium">{line.name}</span>
        <span className="block text-ink-muted text-xs sm:hidden">{daysServed(line)}</span>
        {line.days !== line.periodDays && (
          <span className="block text-ink-muted text-xs sm:hidden">{partText(line)}</span>
        )}
      </>
    ),
  },
  { key: "quantity", title: "Qty", align: "right", cell: (line) => line.quantity },
  {
    key: "from",
    title: "Days served",
    cell: daysServed,
    isDetail: true,
  },
  { key: "part", title: "Part", cell: partText, className: "text-ink-muted", isDetail: true },
  {
    key: "amount",
    title: "Taxable value",
    align: "right",
    cell: (line) => amountText(line.amount, currency),
    className: "tabular-nums",
  },
];

/** An issued invoice or credit note: who, for what, which tax, and how much is left to pay. */
export function DocumentSheet({ document }: { document: DocumentView }) {
  const { kind, supplier, recipient, endorsement, currency, lines } = document;
  const facts = [
    { term: "From", value: named(supplier) },
    {
      term: "To",
      value: (
        <>
          {named(recipient)}
          {recipient.address.map((line) => (
            <span key={line} className="block text-ink-muted">
              {line}
            </span>
          ))}
        </>
      ),
    },
    { term: "For", value: document.reason },
    { term: "Issued on", value: <BillingDay on={document.issuedOn} /> },
    ...(document.dueOn ? [{ term: "Due on", value: <BillingDay on={document.dueOn} /> }] : []),
    ...(document.paidOn
      ? [{ term: "Settled on", value: <BillingDay on={document.paidOn} /> }]
      : []),
    { term: "Place of supply", value: document.placeOfSupply },
    ...(endorsement ? [{ term: "Tax", value: endorsement }] : []),
  ];
  return (
    <>
      <Card title={kind === "invoice" ? "Tax invoice" : "Credit note"}>
        <Facts items={facts} />
      </Card>
      <Card title="Lines">
        <Table label="Products and days" columns={columns(currency)} rows={lines} />
        <DocumentTotals document={document} />
      </Card>
    </>
  );
}

const named = ({ name, gstin }: { name: string; gstin: string | null }) => (
  <>
    <span className="block font-medium">{name}</span>
    {gstin && <span className="block text-ink-muted">GSTIN {gstin}</span>}
  </>
);
