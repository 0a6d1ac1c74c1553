import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import type { BillingOverviewView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";

function Sum({ term, amount, isStrong }: { term: string; amount: string; isStrong?: boolean }) {
  return (
    <div className={cn("flex justify-between gap-6", isStrong && "font-semibold")}>
      <dt className={cn(!isStrong && "text-ink-muted")}>{term}</dt>
      <dd className="tabular-nums">{amount}</dd>
    </div>
  );
}

/** What the next renewal will charge and when, with the credit that is used first. */
export function NextCharge({ view }: { view: BillingOverviewView }) {
  const { nextCharge } = view;
  const { currency, interval } = view.subscription;
  if (!nextCharge) return null;
  const { on, lines, subtotal, settled } = nextCharge;
  const money = (amount: number) => amountText(amount, currency);
  return (
    <Card
      title="Next charge"
      aside={
        <span className="text-ink-muted">
          <BillingDay on={on} />
        </span>
      }
    >
      <dl className="flex flex-col gap-1.5 p-4 pb-2.5">
        {lines.map(({ name, quantity, amount }) => (
          <Sum
            key={name}
            term={quantity > 1 ? `${name} × ${quantity}` : name}
            amount={money(amount)}
          />
        ))}
      </dl>
      <dl className="mx-4 flex flex-col gap-1.5 border-t pt-2.5 pb-4">
        {settled?.taxes.map(({ name, amount }) => (
          <Sum key={name} term={name} amount={money(amount)} />
        ))}
        {settled ? (
          <Sum term="Total" amount={money(settled.total)} isStrong />
        ) : (
          <Sum term="Total before tax" amount={money(subtotal)} isStrong />
        )}
        {settled && settled.creditApplied > 0 && (
          <>
            <Sum term="From your credit" amount={`−${money(settled.creditApplied)}`} />
            <Sum term="You will pay" amount={money(settled.amountDue)} isStrong />
          </>
        )}
      </dl>
      <p className="border-t bg-canvas px-4 py-2.5 text-ink-muted text-xs">
        {settled?.taxes.length === 0 && "No tax is charged on supplies like yours. "}
        {!settled && "Tax and credit are known as soon as nothing is overdue. "}
        The invoice is issued on that day for {interval === "year" ? "a year" : "a month"} from then
        on. Changes before it change this amount.
      </p>
    </Card>
  );
}
