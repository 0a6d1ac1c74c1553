import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import {
  identity,
  money,
  oneOf,
  oneOfCheck,
  quantity,
  reference,
  timestamptz,
  unitCost,
} from "../columns";
import { companies } from "../core/companies";
import { products } from "../core/products";
import { accountingPeriods } from "../finance/accounting-periods";
import { lots } from "./lots";
import { STOCK_CONDITIONS } from "./stock-condition";
import { storageBins } from "./storage-bins";
import { warehouses } from "./warehouses";

export const STOCK_LEDGER_ENTRY_MOVEMENT_TYPES = [
  "receipt",
  "issue",
  "transfer_out",
  "transfer_in",
  "adjustment",
  "return_in",
  "return_out",
  "condition_change",
  "count",
  "opening",
  "consumption",
] as const;

/**
 * Signed, immutable movement of stock with its cost and source line.
 *
 * Both legs of a transfer or condition change are written together and sum to zero quantity.
 * Append-only: a trigger refuses DELETE, and UPDATE of any column.
 */
export const stockLedgerEntries = pgTable(
  "stock_ledger_entries",
  {
    ...identity,
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    warehouseId: reference("warehouse_id", (): AnyPgColumn => warehouses.id).notNull(),
    storageBinId: reference("storage_bin_id", (): AnyPgColumn => storageBins.id),
    lotId: reference("lot_id", (): AnyPgColumn => lots.id),

    stockCondition: oneOf("stock_condition", STOCK_CONDITIONS).notNull().default("good"),
    movementType: oneOf("movement_type", STOCK_LEDGER_ENTRY_MOVEMENT_TYPES).notNull(),
    postingDate: date("posting_date").notNull(),
    postedAt: timestamptz("posted_at").notNull(),

    qty: quantity("qty").notNull(),
    unitCost: unitCost("unit_cost").notNull(),
    valueAmount: money("value_amount").notNull(),

    sourceTable: text("source_table").notNull(),
    sourceId: uuid("source_id").notNull(),
    sourceLineId: uuid("source_line_id"),
    accountingPeriodId: reference(
      "accounting_period_id",
      (): AnyPgColumn => accountingPeriods.id,
    ).notNull(),
    reversalOfId: reference("reversal_of_id", (): AnyPgColumn => stockLedgerEntries.id),
  },
  (t) => [
    index("stock_ledger_entries_product_id_warehouse_id_posting_date_idx").on(
      t.productId,
      t.warehouseId,
      t.postingDate,
    ),
    index("stock_ledger_entries_source_table_source_id_idx").on(t.sourceTable, t.sourceId),
    oneOfCheck("stock_ledger_entries_stock_condition_check", t.stockCondition, STOCK_CONDITIONS),
    oneOfCheck(
      "stock_ledger_entries_movement_type_check",
      t.movementType,
      STOCK_LEDGER_ENTRY_MOVEMENT_TYPES,
    ),
    check("stock_ledger_entries_qty_check", sql`qty <> 0`),
  ],
);
