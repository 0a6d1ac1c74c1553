import { asc } from "drizzle-orm";
import { priceBook, taxRates } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import type { Currency, Minor } from "@/lib/core/money";
import type { Product } from "@/lib/platform/catalog/price-book";
import { addDays, type Day } from "../engine/day";
import type { BillingState, Item } from "../engine/state";
import type { TaxRates } from "../engine/tax";

/** What one has already changes its price this long after the notice at the earliest (specification, section 2). */
export const NOTICE_DAYS = 30;

type Price = { product: string; unitAmount: Minor; validFrom: Day; noticedOn: Day };

/** Prices of a currency, and how they change. */
export type PriceList = {
  listPrice(product: Product, on: Day): Minor;
  renewalPrice(item: Item, on: Day): Minor;
};

function latest(prices: readonly Price[], product: Product): Minor {
  const price = prices.at(-1);
  if (!price) throw new Error(`The price book has no price of ${product}`);
  return price.unitAmount;
}

/** Prices of a currency from the price book. */
export async function loadPrices(
  tx: Pick<ControlTransaction, "select">,
  currency: Currency,
): Promise<PriceList> {
  const rows = await tx.select().from(priceBook).orderBy(asc(priceBook.validFrom));
  const of = (product: Product) =>
    rows.filter((row) => row.product === product && row.currency === currency);
  return {
    listPrice: (product, on) =>
      latest(
        of(product).filter(({ validFrom }) => validFrom <= on),
        product,
      ),
    renewalPrice: ({ product, pricedOn }, on) =>
      latest(
        of(product).filter(
          ({ validFrom, noticedOn }) =>
            validFrom <= on && (validFrom <= pricedOn || addDays(noticedOn, NOTICE_DAYS) <= on),
        ),
        product,
      ),
  };
}

/** Tax rates of a treatment, by day. */
export async function loadTaxRates(
  tx: Pick<ControlTransaction, "select">,
): Promise<(treatment: BillingState["account"]["treatment"], on: Day) => TaxRates> {
  const rows = await tx.select().from(taxRates).orderBy(asc(taxRates.validFrom));
  return (treatment, on) => {
    const row = rows.filter((rate) => rate.treatment === treatment && rate.validFrom <= on).at(-1);
    if (!row) throw new Error(`There are no tax rates for ${treatment} on ${on}`);
    return { cgst: row.cgstBasisPoints, sgst: row.sgstBasisPoints, igst: row.igstBasisPoints };
  };
}
