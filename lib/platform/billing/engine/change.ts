import type { ModuleCode } from "@/lib/platform/catalog/modules";
import type { Interval } from "@/lib/platform/catalog/price-book";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import { addDays, type Day, laterOf } from "./day";
import type { Charge, Draft } from "./draft";
import {
  applyOperations,
  checkLimits,
  extraSeatsOf,
  type ItemOperation,
  isUpgrade,
  priceOf,
} from "./items";
import { billPeriod, enterPeriod, gatedDueOn, listPrices, repriced } from "./period";
import { covers, isModule, isTier } from "./product";
import {
  ALREADY_INCLUDED,
  BillingRefusal,
  INVALID_TRANSITION,
  NO_CHANGE,
  NOT_SUBSCRIBED,
  PAST_DUE,
  PERIOD_END_ONLY,
} from "./refusal";
import { settleStanding } from "./standing";
import type { Item, Scheduled, Segment } from "./state";

/** What to change; what is left out stays. */
export type Change = {
  add?: readonly ModuleCode[];
  remove?: readonly ModuleCode[];
  tier?: TierCode;
  interval?: Interval;
  /** Further seats beyond those there are. */
  seatsAdd?: number;
  /** Seats beyond the plan's included ones, as a whole. */
  seats?: number;
};

export type Authority = "tenant" | "staff";

/** Refuses changes outside a paid, settled subscription. */
function refuseUnlessChangeable(draft: Draft, statuses: readonly string[]): void {
  const { status, tier, periodEnd } = draft.subscription;
  if (status === "PAST_DUE" && !statuses.includes(status)) throw new BillingRefusal(PAST_DUE);
  if (!statuses.includes(status) || tier === "FREE" || !periodEnd) {
    throw new BillingRefusal(INVALID_TRANSITION);
  }
}

/** The change as operations. Refuses what is there already, what is not there, and what changes nothing. */
function operationsOf(draft: Draft, change: Change): ItemOperation[] {
  const { items, subscription } = draft;
  const { add = [], remove = [], tier, interval, seatsAdd = 0, seats } = change;
  const target = tier ?? subscription.tier;
  const undone = new Set(
    subscription.scheduled.flatMap((s) => (s.op === "remove" ? [s.product] : [])),
  );
  for (const module of add) {
    const isThere = items.some(({ product }) => product === module);
    if (covers(target, module) || (isThere && !undone.has(module))) {
      throw new BillingRefusal(ALREADY_INCLUDED);
    }
  }
  for (const module of remove) {
    if (!items.some(({ product }) => product === module)) throw new BillingRefusal(NOT_SUBSCRIBED);
  }
  const isHigher = tier !== undefined && isUpgrade(subscription.tier, tier);
  const current = isHigher ? 0 : extraSeatsOf(items);
  const quantity = (seats ?? current) + seatsAdd;
  const operations: ItemOperation[] = [
    ...(tier !== undefined && tier !== subscription.tier ? [{ op: "tier" as const, tier }] : []),
    ...remove.map((product) => ({ op: "remove" as const, product })),
    ...add.map((product) => ({ op: "add" as const, product })),
    ...(quantity === current ? [] : [{ op: "seats" as const, quantity }]),
    ...(interval && interval !== subscription.interval
      ? [{ op: "interval" as const, interval }]
      : []),
  ];
  if (operations.length === 0) throw new BillingRefusal(NO_CHANGE);
  return operations;
}

/** Whether a later change makes a scheduled one void. */
function isOverruled(scheduled: Scheduled, operation: ItemOperation): boolean {
  if (operation.op === "add" || operation.op === "remove") {
    return (
      (scheduled.op === "add" || scheduled.op === "remove") &&
      scheduled.product === operation.product
    );
  }
  if (operation.op === "tier") return scheduled.op === "tier" || scheduled.op === "seats";
  return scheduled.op === operation.op;
}

function withoutOverruled(
  scheduled: readonly Scheduled[],
  operations: readonly ItemOperation[],
): Scheduled[] {
  return scheduled.filter((one) => !operations.some((operation) => isOverruled(one, operation)));
}

/** From which day a segment is given up when its item is removed today: it is held for one day at least. */
function removalDay({ from }: Segment, date: Day): Day {
  return from === date ? addDays(date, 1) : laterOf(from, date);
}

/** From which day a segment is given up when something better takes its place today. */
function supersededDay({ from }: Segment, date: Day): Day {
  return laterOf(from, date);
}

function isMoneyFree(operations: readonly ItemOperation[], items: readonly Item[]): boolean {
  return operations.every(
    (operation) =>
      operation.op === "add" && items.some((item) => item.product === operation.product),
  );
}

/** Refuses what only the end of a period brings, or only staff may do before. */
function refuseEarly(draft: Draft, operations: readonly ItemOperation[], by: Authority): void {
  const { subscription, items } = draft;
  for (const operation of operations) {
    const isForPeriodEnd =
      (operation.op === "interval" && operation.interval === "month") ||
      (operation.op === "tier" && operation.tier === "FREE") ||
      (operation.op === "seats" &&
        operation.quantity < extraSeatsOf(items) &&
        !operations.some((o) => o.op === "tier"));
    const isForStaff =
      operation.op === "remove" ||
      (operation.op === "tier" && !isUpgrade(subscription.tier, operation.tier));
    if (isForPeriodEnd || (isForStaff && by !== "staff")) throw new BillingRefusal(PERIOD_END_ONLY);
  }
}

/** Bills everything anew from today for a year (V23): all old days are credited, today is the anchor. */
function changeToYearly(draft: Draft, target: readonly Item[]): void {
  const { scene, segments } = draft;
  const { date } = scene;
  draft.giveUp(
    segments
      .filter(({ to }) => to > date)
      .map((segment) => ({ segment, from: supersededDay(segment, date) })),
    "interval_change",
  );
  draft.items = repriced(target, scene);
  const { cancelAt } = draft.subscription;
  const period = enterPeriod(draft, date, 0, "year");
  // An end that was asked for is the end of the period, and that is a later one now.
  if (cancelAt) draft.set({ cancelAt: period.end });
  billPeriod(draft, period, { reason: "interval_change", dueOn: gatedDueOn(draft) });
}

function giveUpReplaced(
  draft: Draft,
  target: readonly Item[],
  operations: readonly ItemOperation[],
): void {
  const { date } = draft.scene;
  const { tier } = draft.subscription;
  const tierChange = operations.find((operation) => operation.op === "tier");
  const isHigher = tierChange?.op === "tier" && isUpgrade(tier, tierChange.tier);
  const isGone = (product: Item["product"]) =>
    draft.items.some((item) => item.product === product) &&
    (!target.some((item) => item.product === product) ||
      (product === "extra_seat" && tierChange !== undefined));
  const given = draft.segments
    .filter(({ product, to }) => to > date && isGone(product))
    .map((segment) => {
      const isRemoved = operations.some(
        (operation) => operation.op === "remove" && operation.product === segment.product,
      );
      // Seats that a lower plan takes over are billed anew from today, not twice for today.
      const isTakenOver = target.some((item) => item.product === segment.product);
      const day = (isHigher && !isRemoved) || isTakenOver ? supersededDay : removalDay;
      return { segment, from: day(segment, date) };
    });
  draft.giveUp(given, "change");
}

/** What is charged from today to the end of the period: what the target has and nobody billed yet. */
function chargesOf(
  draft: Draft,
  target: readonly Item[],
  operations: readonly ItemOperation[],
): Charge[] {
  const { items, subscription, scene } = draft;
  const hasNewTier = operations.some(({ op }) => op === "tier");
  return target.flatMap((item) => {
    const { product } = item;
    const before = items.find((one) => one.product === product);
    const isKept = before && !(product === "extra_seat" && hasNewTier);
    const quantity = item.quantity - (isKept ? before.quantity : 0);
    if (quantity <= 0) return [];
    const isBilledBy = (billed: Item["product"]) =>
      isModule(product) ? covers(billed, product) : isTier(product) && isTier(billed);
    const from = draft.firstFreeDay(isBilledBy, scene.date);
    // Further seats cost what they cost today; those there are keep their price until the renewal.
    const unitAmount = isKept ? scene.listPrice(product, scene.date) : item.unitAmount;
    const unit = { ...item, quantity, unitAmount };
    return [{ product, quantity, fullPrice: priceOf(unit, subscription.interval), from }];
  });
}

/**
 * Changes the subscription today: credit notes for what is given up, then one invoice for what is new
 * (specification, section 5, row 8, and section 7). Adding back what is scheduled to go costs nothing.
 */
export function changeNow(draft: Draft, change: Change, by: Authority): void {
  refuseUnlessChangeable(draft, ["ACTIVE"]);
  const { subscription, scene } = draft;
  const operations = operationsOf(draft, change);
  refuseEarly(draft, operations, by);
  const scheduled = withoutOverruled(subscription.scheduled, operations);
  const priced = listPrices(scene);
  const target = applyOperations(draft.items, operations, priced);
  checkLimits(target);
  checkLimits(applyOperations(target, scheduled, priced));
  if (isMoneyFree(operations, draft.items)) {
    draft.set({ scheduled });
    return;
  }
  if (operations.some(({ op }) => op === "interval")) {
    changeToYearly(draft, target);
    draft.set({ scheduled });
  } else {
    giveUpReplaced(draft, target, operations);
    const charges = chargesOf(draft, target, operations);
    draft.items = target;
    draft.set({ tier: tierAfter(operations, subscription.tier), scheduled });
    const { periodStart: start, periodEnd: end } = subscription;
    if (start && end)
      draft.bill(charges, { start, end }, { reason: "change", dueOn: gatedDueOn(draft) });
  }
  settleStanding(draft);
}

function tierAfter(operations: readonly ItemOperation[], current: TierCode): TierCode {
  const change = operations.find(({ op }) => op === "tier");
  return change?.op === "tier" ? change.tier : current;
}

/** Notes a change for the end of the period; no money moves (section 5, row 9). */
export function scheduleChange(draft: Draft, change: Change): void {
  refuseUnlessChangeable(draft, ["ACTIVE", "PAST_DUE"]);
  const { subscription, scene, items } = draft;
  if (subscription.cancelAt) throw new BillingRefusal(INVALID_TRANSITION);
  const operations = operationsOf(draft, change);
  const kept = withoutOverruled(subscription.scheduled, operations);
  const scheduled = [
    ...kept,
    ...operations.map((operation): Scheduled => ({ id: scene.newId(), ...operation })),
  ];
  checkLimits(applyOperations(items, scheduled, listPrices(scene)));
  draft.set({ scheduled });
}

/** Takes a scheduled change back. */
export function unschedule(draft: Draft, id: string): void {
  refuseUnlessChangeable(draft, ["ACTIVE", "PAST_DUE"]);
  const { scheduled } = draft.subscription;
  const kept = scheduled.filter((one) => one.id !== id);
  if (kept.length === scheduled.length) throw new BillingRefusal(NOT_SUBSCRIBED);
  checkLimits(applyOperations(draft.items, kept, listPrices(draft.scene)));
  draft.set({ scheduled: kept });
}
