import type { ReactNode } from "react";
import { amountText } from "@/components/billing/amount-text";
import { BillingDay } from "@/components/billing/billing-day";
import { Card } from "@/components/ui/card";
import { MODULES } from "@/lib/platform/catalog/modules";
import { planPrice } from "@/lib/platform/catalog/plan-price";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { SubscriptionView } from "@/lib/web/views-billing";
import type { PlanChoice } from "./plan-choice";

function lineName(product: string, quantity: number, choice: PlanChoice): string {
  if (product === choice.tier) return `${getTier(choice.tier).name} plan`;
  if (product === "extra_seat") {
    return quantity === 1 ? "1 additional seat" : `${quantity} additional seats`;
  }
  return MODULES.find(({ code }) => code === product)?.shortName ?? product;
}

/** What the choice costs for a full period, with the same arithmetic that bills. */
export function PlanSummary({
  subscription,
  choice,
  children,
}: {
  subscription: SubscriptionView;
  choice: PlanChoice;
  children: ReactNode;
}) {
  const { currency, periodEnd } = subscription;
  const { tier, modules, seats, interval } = choice;
  const people = getTier(tier).seatsIncluded + seats;
  const price = planPrice({ tier, addOns: modules, seats: people, currency, interval });
  const money = (amount: bigint) => amountText(Number(amount), currency);
  return (
    <Card title={`Your choice, a full ${interval}`} className="lg:sticky lg:top-16">
      <ul className="divide-y px-4 text-sm">
        {price.lines.map(({ product, quantity, amount }) => (
          <li key={product} className="flex justify-between gap-4 py-1.5">
            <span>{lineName(product, quantity, choice)}</span>
            <span className="tabular-nums">{money(amount)}</span>
          </li>
        ))}
      </ul>
      <div className="border-t bg-canvas px-4 py-3">
        <p className="text-ink-muted text-xs">Every {interval}, before tax</p>
        <output aria-live="polite" className="block font-semibold text-xl tracking-tight">
          {money(price.total)}
        </output>
        {interval === "year" && price.total > 0n && (
          <p className="text-ink-muted text-xs tabular-nums">
            Two months free: {money(price.total / 5n)} less than twelve single months
          </p>
        )}
        {periodEnd && (
          <p className="text-ink-muted text-xs">
            Your present period ends on <BillingDay on={periodEnd} isEnd />.
          </p>
        )}
      </div>
      {children}
    </Card>
  );
}
