import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import type { Currency } from "@/lib/core/money";
import type { DescribedDocument } from "@/lib/web/views-billing";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";

type Line = DescribedDocument["lines"][number];

function LineDays({ line }: { line: Line }) {
  const { from, to, days, periodDays, fullPrice, amount } = line;
  return (
    <span className="block text-ink-muted text-xs">
      <BillingDay on={from} /> to <BillingDay on={to} isEnd />
      {amount === fullPrice ? ` (${days} days)` : ` (${days} of ${periodDays} days)`}
    </span>
  );
}

function Sum({
  term,
  isStrong = false,
  children,
}: {
  term: ReactNode;
  isStrong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cn("flex justify-between gap-4", isStrong && "font-semibold")}>
      <dt className={isStrong ? undefined : "text-ink-muted"}>{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

const TITLES: Record<DescribedDocument["type"], string> = {
  invoice: "Tax invoice",
  credit_note: "Credit note",
};

/**
 * An invoice or credit note as it will be issued: lines with their days, taxes, total and how it is
 * settled. The amounts are those of the document, to the paisa.
 */
export function DocumentPreview({
  document,
  currency,
}: {
  document: DescribedDocument;
  currency: Currency;
}) {
  const { type, lines, subtotal, cgst, sgst, igst, total } = document;
  const {
    creditApplied = 0,
    writeoff = 0,
    amountDue,
    appliedToInvoice = 0,
    toBalance = 0,
  } = document;
  const isNote = type === "credit_note";
  const money = (amount: number) => amountText(amount, currency);
  const less = (amount: number) => `−${money(amount)}`;
  return (
    <section aria-label={TITLES[type]} className="overflow-hidden rounded-md border">
      <h3 className="flex justify-between gap-4 border-b bg-canvas px-3 py-1.5 font-medium text-xs">
        {TITLES[type]}
        {isNote && <span className="font-normal text-ink-muted">given back to you</span>}
      </h3>
      <ul className="divide-y px-3 text-sm">
        {lines.map((line) => (
          <li
            key={`${line.product} ${line.from} ${line.quantity}`}
            className="flex justify-between gap-4 py-1.5"
          >
            <span className="min-w-0">
              {line.name}
              {line.quantity > 1 && ` × ${line.quantity}`}
              <LineDays line={line} />
            </span>
            <span className="tabular-nums">{money(line.amount)}</span>
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-0.5 border-t bg-canvas px-3 py-2 text-sm">
        <Sum term="Taxable value">{money(subtotal)}</Sum>
        {cgst > 0 && <Sum term="CGST">{money(cgst)}</Sum>}
        {sgst > 0 && <Sum term="SGST">{money(sgst)}</Sum>}
        {igst > 0 && <Sum term="IGST">{money(igst)}</Sum>}
        <Sum term={isNote ? "Total given back" : "Total"} isStrong>
          {money(total)}
        </Sum>
        {creditApplied > 0 && <Sum term="Paid from your credit">{less(creditApplied)}</Sum>}
        {writeoff > 0 && <Sum term="Too little to collect">{less(writeoff)}</Sum>}
        {amountDue !== undefined && amountDue !== total && (
          <Sum term="To pay" isStrong>
            {money(amountDue)}
          </Sum>
        )}
        {appliedToInvoice > 0 && (
          <Sum term="Lowers what is open of its invoice">{money(appliedToInvoice)}</Sum>
        )}
        {isNote && toBalance > 0 && <Sum term="Added to your credit">{money(toBalance)}</Sum>}
      </dl>
    </section>
  );
}
