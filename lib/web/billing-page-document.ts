import type { IssuedDocument } from "@/lib/platform/billing/document/issued-document";
import {
  CREDIT_REASONS,
  printEndorsement,
  printedTaxes,
  printPlaceOfSupply,
} from "@/lib/platform/billing/document/print-words";
import type { DocumentSnapshot } from "@/lib/platform/billing/document/snapshot";
import type { DocumentLineView, DocumentView } from "./views-billing-page";

const INVOICE_REASONS = {
  purchase: "Purchase",
  change: "Change of subscription",
  interval_change: "Change to annual billing",
  renewal: "Renewal",
  trial_end: "Start after the trial",
  reactivation: "Reactivation",
} as const;

/** What a document was issued for, in words; a word that is new here is shown as it is. */
export function reasonText(reason: string): string {
  const words: Record<string, string> = { ...INVOICE_REASONS, ...CREDIT_REASONS };
  return words[reason] ?? reason;
}

/** An invoice's number as a path can carry it: INV-26-27-000123. */
export const numberInPath = (number: string): string => number.replaceAll("/", "-");

/** Where the page of a document is. */
export const documentHref = (kind: DocumentView["kind"], number: string): string =>
  `/billing/documents/${kind === "invoice" ? "invoices" : "credit-notes"}/${numberInPath(number)}`;

function lineView(line: DocumentSnapshot["lines"][number], index: number): DocumentLineView {
  const { description, quantity, from, to, days, periodDays } = line;
  return {
    id: String(index),
    name: description,
    ...{ quantity, from, to, days, periodDays },
    amount: Number(line.amount),
  };
}

function settledWhenIssued(snapshot: DocumentSnapshot): DocumentView["settled"] {
  const given =
    snapshot.kind === "invoice"
      ? [
          { term: "Paid from your credit", amount: snapshot.creditApplied },
          { term: "Written off, too small to collect", amount: snapshot.writeoff },
        ]
      : [
          {
            term: `Taken off invoice ${snapshot.invoiceNumber}`,
            amount: snapshot.appliedToInvoice,
          },
          { term: "Added to your credit", amount: snapshot.toBalance },
        ];
  return given
    .filter(({ amount }) => amount > 0n)
    .map(({ term, amount }) => ({ term, amount: Number(amount) }));
}

/** An issued document as pages show it. `today` is the tenant's local day. */
export function documentView(issued: IssuedDocument, today: string): DocumentView {
  const { snapshot, status, openAmount, paidOn } = issued;
  const { kind, number, currency, issuedOn, supplier, recipient } = snapshot;
  const dueOn = snapshot.kind === "invoice" ? snapshot.dueOn : null;
  return {
    ...{ kind, number, currency, issuedOn, dueOn, status, paidOn },
    reason: reasonText(snapshot.reason),
    isOverdue: status === "open" && dueOn !== null && dueOn < today,
    supplier: { name: supplier.name, gstin: supplier.gstin },
    recipient: { name: recipient.name, address: recipient.address, gstin: recipient.gstin },
    placeOfSupply: printPlaceOfSupply(snapshot.placeOfSupply),
    endorsement: printEndorsement(snapshot),
    lines: snapshot.lines.map(lineView),
    subtotal: Number(snapshot.subtotal),
    taxes: printedTaxes(snapshot).map(({ name, rate, of }) => ({
      name,
      rate,
      amount: Number(snapshot[of]),
    })),
    total: Number(snapshot.total),
    settled: settledWhenIssued(snapshot),
    openAmount: Number(openAmount),
  };
}
