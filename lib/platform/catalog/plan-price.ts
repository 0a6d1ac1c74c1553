import type { Currency, Minor } from "@/lib/core/money";
import { MODULE_CODES, type ModuleCode } from "./modules";
import { type Interval, type Product, periodPrice } from "./price-book";
import { getTier, type TierCode } from "./tiers";

export type PlanSelection = {
  tier: TierCode;
  addOns: readonly ModuleCode[];
  /** People who will sign in; seats beyond the tier's included ones are charged. */
  seats: number;
  currency: Currency;
  interval: Interval;
};
export type PlanPrice = {
  lines: { product: Product; quantity: number; amount: Minor }[];
  total: Minor;
};

/** What a full period of a plan costs before tax: tier, modules in catalogue order, extra seats. */
export function planPrice(selection: PlanSelection): PlanPrice {
  const { currency, interval } = selection;
  const tier = getTier(selection.tier);
  const extraSeats = Math.max(0, selection.seats - tier.seatsIncluded);
  const products: [Product, number][] = [[tier.code, 1]];
  for (const code of MODULE_CODES) {
    if (selection.addOns.includes(code) && !tier.includedModules.includes(code)) {
      products.push([code, 1]);
    }
  }
  if (extraSeats > 0) products.push(["extra_seat", extraSeats]);

  const lines = products.map(([product, quantity]) => ({
    product,
    quantity,
    amount: periodPrice(product, quantity, currency, interval),
  }));
  return { lines, total: lines.reduce((sum, line) => sum + line.amount, 0n) };
}
