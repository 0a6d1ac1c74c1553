import { sql } from "drizzle-orm";
import { modules, priceBook, subscriptionTiers } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { CURRENCIES } from "@/lib/core/money";
import { MODULES } from "./modules";
import { PRICE_BOOK, type Product } from "./price-book";
import { TIERS } from "./tiers";

/** Day from which the first prices hold. */
const FIRST_PRICES_ON = "2026-01-01";

/** Writes modules, tiers and first prices; names and limits follow the code, prices are never overwritten. */
export async function seedCatalog(): Promise<void> {
  await controlDb().transaction(async (tx) => {
    await tx
      .insert(modules)
      .values(MODULES.map(({ code, name }, sort) => ({ code, name, sort })))
      .onConflictDoUpdate({
        target: modules.code,
        set: { name: sql`excluded.name`, sort: sql`excluded.sort` },
      });
    await tx
      .insert(subscriptionTiers)
      .values(
        TIERS.map((tier, sort) => ({
          ...tier,
          includedModules: [...tier.includedModules],
          features: [...tier.features],
          sort,
        })),
      )
      .onConflictDoUpdate({
        target: subscriptionTiers.code,
        set: {
          name: sql`excluded.name`,
          sort: sql`excluded.sort`,
          includedModules: sql`excluded.included_modules`,
          maxAddOns: sql`excluded.max_add_ons`,
          seatsIncluded: sql`excluded.seats_included`,
          seatsMax: sql`excluded.seats_max`,
          recordsMax: sql`excluded.records_max`,
          trialDays: sql`excluded.trial_days`,
          isTrialBySales: sql`excluded.is_trial_by_sales`,
          netDays: sql`excluded.net_days`,
          features: sql`excluded.features`,
        },
      });
    const prices = CURRENCIES.flatMap((currency) =>
      Object.entries(PRICE_BOOK[currency]).map(([product, unitAmount]) => ({
        product: product as Product,
        currency,
        unitAmount,
        validFrom: FIRST_PRICES_ON,
      })),
    );
    await tx.insert(priceBook).values(prices).onConflictDoNothing();
  });
}
