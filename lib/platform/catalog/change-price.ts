import { priceBook } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import type { Currency, Minor } from "@/lib/core/money";
import type { Product } from "./price-book";

export type NewPrice = {
  product: Product;
  currency: Currency;
  /** Per month, in minor units. */
  unitAmount: Minor;
  /** First local day of the new price for what is taken then. */
  validFrom: string;
  /** The day subscribers are told; what they have follows 30 days later at the earliest. */
  noticedOn: string;
};

/** Enters a price; earlier ones stay, and what was billed stays billed. */
export async function changePrice(tx: ControlTransaction, price: NewPrice): Promise<void> {
  await tx.insert(priceBook).values(price);
}
