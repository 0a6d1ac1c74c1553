import type { Interval } from "@/lib/platform/catalog/price-book";
import { getTier } from "@/lib/platform/catalog/tiers";
import { addDays, addMonths, type Day } from "./day";
import type { Draft, Period } from "./draft";
import { applyOperations, intervalAfter, priceOf, tierOf } from "./items";
import type { Invoice, Item, Scene } from "./state";

const MONTHS: Record<Interval, number> = { month: 1, year: 12 };

/** Period `index` of a subscription, always counted from its anchor (specification, section 6). */
function periodAt(anchor: Day, index: number, interval: Interval): Period {
  const months = MONTHS[interval];
  return { start: addMonths(anchor, index * months), end: addMonths(anchor, (index + 1) * months) };
}

/** Prices for what is taken on the day of the scene. */
export function listPrices({ listPrice, date }: Scene) {
  return (product: Item["product"]) => ({ unitAmount: listPrice(product, date), pricedOn: date });
}

/** Items at the prices that a renewal on the day of the scene bills. */
export function repriced(items: readonly Item[], scene: Scene): Item[] {
  return items.map((item) => {
    const unitAmount = scene.renewalPrice(item, scene.date);
    const pricedOn = unitAmount === item.unitAmount ? item.pricedOn : scene.date;
    return { ...item, unitAmount, pricedOn };
  });
}

/** Moves the subscription into a period; what was scheduled is over. */
export function enterPeriod(draft: Draft, anchor: Day, index: number, interval: Interval): Period {
  const period = periodAt(anchor, index, interval);
  draft.set({
    tier: tierOf(draft.items),
    interval,
    anchorDate: anchor,
    periodIndex: index,
    periodStart: period.start,
    periodEnd: period.end,
    scheduled: [],
  });
  return period;
}

/** The last day to pay what is issued without being paid first: the plan's net days. */
export function netDueOn(draft: Draft): Day {
  return addDays(draft.scene.date, getTier(tierOf(draft.items)).netDays);
}

/** The last day to pay a purchase or change: it exists once paid, unless it is collected by invoice. */
export function gatedDueOn(draft: Draft): Day {
  return draft.subscription.collection === "invoice" ? netDueOn(draft) : draft.scene.today;
}

/** Bills every item for a whole period. */
export function billPeriod(
  draft: Draft,
  period: Period,
  about: { reason: Invoice["reason"]; dueOn: Day },
): void {
  const { interval } = draft.subscription;
  const charges = draft.items.map((item) => ({
    product: item.product,
    quantity: item.quantity,
    fullPrice: priceOf(item, interval),
    from: period.start,
  }));
  draft.bill(charges, period, about);
}

/** Lets the subscription go back to the free plan; data stays, modules are locked. */
export function fallToFree(draft: Draft): void {
  draft.items = [];
  draft.set({
    tier: "FREE",
    interval: "month",
    anchorDate: null,
    periodIndex: null,
    periodStart: null,
    periodEnd: null,
    trialEnd: null,
    trialTier: null,
    trialConverts: null,
    scheduled: [],
  });
}

/** Applies what was scheduled for the end of the period to the items as they are now. */
export function applyScheduled(draft: Draft): { interval: Interval; isNewInterval: boolean } {
  const { subscription, scene } = draft;
  const { scheduled } = subscription;
  const interval = intervalAfter(subscription, scheduled);
  draft.items = applyOperations(repriced(draft.items, scene), scheduled, listPrices(scene));
  return { interval, isNewInterval: interval !== subscription.interval };
}
