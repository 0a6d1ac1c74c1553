import type { Minor } from "@/lib/core/money";
import type { ModuleCode } from "@/lib/platform/catalog/modules";
import { forPeriod, type Interval, type Product } from "@/lib/platform/catalog/price-book";
import { getTier, TIER_CODES, type TierCode } from "@/lib/platform/catalog/tiers";
import type { Day } from "./day";
import { covers, isModule, isTier } from "./product";
import { ADD_ON_LIMIT, ALREADY_INCLUDED, BillingRefusal, SEAT_LIMIT } from "./refusal";
import type { Item, Scheduled, Selection, Subscription } from "./state";

/** A change of the items, whether now or when the period ends. */
export type ItemOperation = Scheduled extends infer S
  ? S extends S
    ? Omit<S, "id">
    : never
  : never;

type Priced = (product: Product) => { unitAmount: Minor; pricedOn: Day };

/** Whether one plan is above another. */
export function isUpgrade(from: TierCode, to: TierCode): boolean {
  return TIER_CODES.indexOf(to) > TIER_CODES.indexOf(from);
}

/** The plan among the items; without one it is FREE. */
export function tierOf(items: readonly Item[]): TierCode {
  return items.map(({ product }) => product).find(isTier) ?? "FREE";
}

/** Seats beyond those that the plan includes. */
export function extraSeatsOf(items: readonly Item[]): number {
  return items.find(({ product }) => product === "extra_seat")?.quantity ?? 0;
}

export function priceOf(item: Item, interval: Interval): Minor {
  return forPeriod(item.unitAmount, item.quantity, interval);
}

function withSeats(items: readonly Item[], quantity: number, priced: Priced): Item[] {
  const others = items.filter(({ product }) => product !== "extra_seat");
  if (quantity <= 0) return others;
  const seats = items.find(({ product }) => product === "extra_seat");
  const price = seats ?? priced("extra_seat");
  const { unitAmount, pricedOn } = price;
  return [...others, { product: "extra_seat", quantity, unitAmount, pricedOn }];
}

function withTier(items: readonly Item[], tier: TierCode, priced: Priced): Item[] {
  if (tier === "FREE") return [];
  const isHigher = isUpgrade(tierOf(items), tier);
  const kept = items.filter(
    ({ product }) =>
      !isTier(product) &&
      !(isModule(product) && covers(tier, product)) &&
      !(product === "extra_seat" && isHigher),
  );
  return [{ product: tier, quantity: 1, ...priced(tier) }, ...kept];
}

const RANK: Record<ItemOperation["op"], number> = {
  tier: 0,
  remove: 1,
  add: 2,
  seats: 3,
  interval: 4,
};

/**
 * Applies operations to items as they are, whatever became of them since: removing what is gone and
 * adding what is there change nothing. A higher plan drops the modules it includes and all extra seats.
 */
export function applyOperations(
  items: readonly Item[],
  operations: readonly ItemOperation[],
  priced: Priced,
): Item[] {
  const inOrder = [...operations].sort((a, b) => RANK[a.op] - RANK[b.op]);
  let result = [...items];
  for (const operation of inOrder) {
    if (operation.op === "tier") result = withTier(result, operation.tier, priced);
    if (operation.op === "seats") result = withSeats(result, operation.quantity, priced);
    if (operation.op === "remove") {
      result = result.filter(({ product }) => product !== operation.product);
    }
    if (operation.op === "add") {
      const { product } = operation;
      if (!result.some((item) => isCovered(item, product))) {
        result = [...result, { product, quantity: 1, ...priced(product) }];
      }
    }
  }
  return tierOf(result) === "FREE" ? [] : result;
}

function isCovered(item: Item, module: ModuleCode): boolean {
  return covers(item.product, module);
}

/** The interval after operations. */
export function intervalAfter(
  { interval }: Pick<Subscription, "interval">,
  operations: readonly ItemOperation[],
): Interval {
  const change = operations.find((operation) => operation.op === "interval");
  return change?.op === "interval" ? change.interval : interval;
}

/** Refuses more modules or seats than a plan takes. */
export function checkLimits(items: readonly Item[]): void {
  if (items.length === 0) return;
  const { name, maxAddOns, seatsIncluded, seatsMax } = getTier(tierOf(items));
  const addOns = items.filter(({ product }) => isModule(product)).length;
  if (maxAddOns !== null && addOns > maxAddOns) {
    const message = `${name} takes at most ${maxAddOns} modules beside its own.`;
    throw new BillingRefusal(ADD_ON_LIMIT, { limit: maxAddOns, message });
  }
  if (seatsIncluded + extraSeatsOf(items) > seatsMax) {
    const message = `${name} takes at most ${seatsMax} seats.`;
    throw new BillingRefusal(SEAT_LIMIT, { limit: seatsMax, message });
  }
}

/** The items of a first purchase, within the plan's limits. */
export function itemsOf(selection: Selection, priced: Priced): Item[] {
  const { tier, modules, seats } = selection;
  const included = modules.find((module) => covers(tier, module));
  if (included) throw new BillingRefusal(ALREADY_INCLUDED);
  const operations: ItemOperation[] = [
    { op: "tier", tier },
    ...[...new Set(modules)].map((product) => ({ op: "add" as const, product })),
    { op: "seats", quantity: seats },
  ];
  const items = applyOperations([], operations, priced);
  checkLimits(items);
  return items;
}
