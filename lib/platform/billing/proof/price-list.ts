import { CURRENCIES, type Currency, type Minor } from "@/lib/core/money";
import { PRICE_BOOK, type Product } from "@/lib/platform/catalog/price-book";
import { addDays, type Day } from "../engine/day";
import type { Item } from "../engine/state";

/** A price of the book from a day on; what is had already follows 30 days after the notice. */
export type Price = { product: Product; unitAmount: Minor; validFrom: Day; noticedOn: Day };

const PRODUCTS = Object.keys(PRICE_BOOK[CURRENCIES[0]]) as Product[];
/** Prices that divide badly: every rounding has something to round. */
const AWKWARD = [1n, 7n, 99n, 101n, 9_999n, 8_999n, 33_333n, 271_828n, 1_000_003n];

/** The price book as it is sold. */
export function listedPrices(currency: Currency): Price[] {
  return PRODUCTS.map((product) => priceOf(product, PRICE_BOOK[currency][product]));
}

/** A price book of awkward amounts; what is free stays free. */
export function awkwardPrices(seed: number): Price[] {
  return PRODUCTS.map((product, index) => {
    const isFree = PRICE_BOOK.INR[product] === 0n;
    return priceOf(product, isFree ? 0n : (AWKWARD[(index + seed) % AWKWARD.length] ?? 1n));
  });
}

function priceOf(product: Product, unitAmount: Minor): Price {
  return { product, unitAmount, validFrom: "2000-01-01", noticedOn: "2000-01-01" };
}

function latest(
  prices: readonly Price[],
  product: Product,
  isMeant: (price: Price) => boolean,
): Minor {
  let found: Price | undefined;
  for (const price of prices) {
    if (price.product !== product || !isMeant(price)) continue;
    if (!found || price.validFrom >= found.validFrom) found = price;
  }
  if (!found) throw new Error(`No price of ${product}`);
  return found.unitAmount;
}

/** What the engine asks a price book, answered from memory. */
export function pricesFrom(prices: readonly Price[]) {
  return {
    listPrice: (product: Product, on: Day) =>
      latest(prices, product, ({ validFrom }) => validFrom <= on),
    renewalPrice: ({ product, pricedOn }: Item, on: Day) =>
      latest(
        prices,
        product,
        ({ validFrom, noticedOn }) =>
          validFrom <= on && (validFrom <= pricedOn || addDays(noticedOn, 30) <= on),
      ),
  };
}
