import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, pgTable, unique } from "drizzle-orm/pg-core";
import { identity, money, reference } from "../columns";
import { accountingPeriods } from "./accounting-periods";
import { fixedAssets } from "./fixed-assets";
import { journalEntries } from "./journal-entries";

/**
 * Depreciation of an asset for a period and the entry that booked it.
 *
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const assetDepreciations = pgTable(
  "asset_depreciations",
  {
    ...identity,
    fixedAssetId: reference("fixed_asset_id", (): AnyPgColumn => fixedAssets.id).notNull(),
    accountingPeriodId: reference(
      "accounting_period_id",
      (): AnyPgColumn => accountingPeriods.id,
    ).notNull(),
    openingAmount: money("opening_amount").notNull(),
    depreciationAmount: money("depreciation_amount").notNull(),
    closingAmount: money("closing_amount").notNull(),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => assetDepreciations.id),
  },
  (t) => [
    unique("asset_depreciations_fixed_asset_id_accounting_period_id_key")
      .on(t.fixedAssetId, t.accountingPeriodId, t.reversalOfId)
      .nullsNotDistinct(),
    check(
      "asset_depreciations_closing_amount_check",
      sql`closing_amount = opening_amount - depreciation_amount`,
    ),
  ],
);
