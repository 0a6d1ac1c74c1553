import { amountText } from "@/components/billing/amount-text";
import { forPeriod, type Interval } from "@/lib/platform/catalog/price-book";
import type { ModuleStanding, SubscriptionView } from "@/lib/web/views-billing";

/** Whether there is a paid plan that modules can be added to. */
export function hasPaidPlan({ status, tier }: Pick<SubscriptionView, "status" | "tier">): boolean {
  return (status === "ACTIVE" || status === "PAST_DUE") && tier !== "FREE";
}

/** "₹15,900.00 a month", for one full period before tax. */
export function modulePrice(
  { monthly }: Pick<ModuleStanding, "monthly">,
  currency: SubscriptionView["currency"],
  interval: Interval,
): string {
  const price = Number(forPeriod(BigInt(monthly), 1, interval));
  return `${amountText(price, currency)} a ${interval}`;
}
