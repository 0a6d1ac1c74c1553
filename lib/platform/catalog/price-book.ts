import type { Currency, Minor } from "@/lib/core/money";
import type { ModuleCode } from "./modules";
import type { TierCode } from "./tiers";

export type Product = ModuleCode | TierCode | "extra_seat";

/**
 * List prices per month in minor units, set by hand for each currency; nothing is converted
 * (billing specification, section 2). Seeds the price_book table; landing and pricing read it too.
 */
export const PRICE_BOOK: Record<Currency, Record<Product, Minor>> = {
  INR: {
    FREE: 0n,
    STARTER: 7_900_00n,
    PROFESSIONAL: 71_900_00n,
    ENTERPRISE: 1_99_900_00n,
    system_admin: 0n,
    oms_wms: 23_900_00n,
    finance: 39_900_00n,
    dealer_network: 31_900_00n,
    field_service: 15_900_00n,
    logistics: 23_900_00n,
    procurement: 23_900_00n,
    crm: 15_900_00n,
    hr: 23_900_00n,
    bi: 31_900_00n,
    extra_seat: 700_00n,
  },
  USD: {
    FREE: 0n,
    STARTER: 99_00n,
    PROFESSIONAL: 899_00n,
    ENTERPRISE: 2_499_00n,
    system_admin: 0n,
    oms_wms: 299_00n,
    finance: 499_00n,
    dealer_network: 399_00n,
    field_service: 199_00n,
    logistics: 299_00n,
    procurement: 299_00n,
    crm: 199_00n,
    hr: 299_00n,
    bi: 399_00n,
    extra_seat: 9_00n,
  },
};

/** Annual interval: the price of 10 months for 12. */
const MONTHS_CHARGED = { month: 1n, year: 10n } as const;
export type Interval = keyof typeof MONTHS_CHARGED;

/** Price of one full period of something that costs `unitAmount` a month, before tax. */
export function forPeriod(unitAmount: Minor, quantity: number, interval: Interval): Minor {
  return unitAmount * BigInt(quantity) * MONTHS_CHARGED[interval];
}

/** List price of `quantity` of a product for one full period, before tax. */
export function periodPrice(
  product: Product,
  quantity: number,
  currency: Currency,
  interval: Interval,
): Minor {
  return forPeriod(PRICE_BOOK[currency][product], quantity, interval);
}
