import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import type { DocumentView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";

function Row({
  term,
  isStrong,
  children,
}: {
  term: string;
  isStrong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cn("flex justify-between gap-6", isStrong && "font-semibold")}>
      <dt className={cn(!isStrong && "text-ink-muted")}>{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

/** From the taxable value to what is still to pay. */
export function DocumentTotals({ document }: { document: DocumentView }) {
  const { currency, taxes, settled, kind, subtotal, total, openAmount, status } = document;
  const money = (amount: number) => amountText(amount, currency);
  const isCreditNote = kind === "credit_note";
  return (
    <dl className="ml-auto flex w-full flex-col gap-1.5 border-t p-4 sm:w-80 sm:border-t-0">
      <Row term={taxes.length > 0 ? "Taxable value" : "Without tax"}>{money(subtotal)}</Row>
      {taxes.map(({ name, rate, amount }) => (
        <Row key={name} term={`${name} ${rate}`}>
          {money(amount)}
        </Row>
      ))}
      <Row term={isCreditNote ? "Total credited" : "Total"} isStrong>
        {money(total)}
      </Row>
      {settled.map(({ term, amount }) => (
        <Row key={term} term={term}>
          {money(amount)}
        </Row>
      ))}
      {!isCreditNote && (
        <Row term={status === "uncollectible" ? "Left unpaid" : "Still to pay"} isStrong>
          {money(openAmount)}
        </Row>
      )}
    </dl>
  );
}
