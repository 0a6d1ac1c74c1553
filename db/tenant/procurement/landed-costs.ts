import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  quantity,
  reference,
  transactionColumns,
} from "../columns";
import { companies } from "../core/companies";
import { journalEntries } from "../finance/journal-entries";
import { vendorBills } from "../finance/vendor-bills";
import { goodsReceiptLines } from "./goods-receipts";
import { vendors } from "./vendors";

export const LANDED_COST_TYPES = [
  "freight",
  "customs_duty",
  "clearing",
  "insurance",
  "loading",
  "other",
] as const;
export const LANDED_COST_ALLOCATION_BASES = ["value", "quantity", "weight", "volume"] as const;
export const LANDED_COST_STATUSES = ["draft", "posted", "reversed"] as const;

/** Freight, duty, clearing or insurance to be added to received stock. */
export const landedCosts = pgTable(
  "landed_costs",
  {
    ...identity,
    voucherNo: text("voucher_no").notNull().unique("landed_costs_voucher_no_key"),
    costType: oneOf("cost_type", LANDED_COST_TYPES).notNull(),
    allocationBasis: oneOf("allocation_basis", LANDED_COST_ALLOCATION_BASES).notNull(),
    status: oneOf("status", LANDED_COST_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    vendorId: reference("vendor_id", (): AnyPgColumn => vendors.id),
    vendorBillId: reference("vendor_bill_id", (): AnyPgColumn => vendorBills.id),
    postingDate: date("posting_date").notNull(),
    totalAmount: money("total_amount").notNull(),

    billOfEntryNo: text("bill_of_entry_no"),
    billOfEntryDate: date("bill_of_entry_date"),
    journalEntryId: reference("journal_entry_id", (): AnyPgColumn => journalEntries.id),

    ...transactionColumns,
  },
  (t) => [
    unique("landed_costs_client_ref_key").on(t.clientRef),
    oneOfCheck("landed_costs_cost_type_check", t.costType, LANDED_COST_TYPES),
    oneOfCheck(
      "landed_costs_allocation_basis_check",
      t.allocationBasis,
      LANDED_COST_ALLOCATION_BASES,
    ),
    oneOfCheck("landed_costs_status_check", t.status, LANDED_COST_STATUSES),
  ],
);

/** Share of a landed cost put on one receipt line; the part already sold goes to cost of goods. */
export const landedCostAllocations = pgTable(
  "landed_cost_allocations",
  {
    ...identity,
    landedCostId: partOf("landed_cost_id", () => landedCosts.id),
    goodsReceiptLineId: reference(
      "goods_receipt_line_id",
      (): AnyPgColumn => goodsReceiptLines.id,
    ).notNull(),
    basisValue: quantity("basis_value").notNull(),
    allocatedAmount: money("allocated_amount").notNull(),
    toInventoryAmount: money("to_inventory_amount").notNull(),
    toCogsAmount: money("to_cogs_amount").notNull(),
    ...lineColumns,
  },
  (t) => [
    unique("landed_cost_allocations_landed_cost_id_key").on(t.landedCostId, t.goodsReceiptLineId),
    check(
      "landed_cost_allocations_allocated_amount_check",
      sql`allocated_amount = to_inventory_amount + to_cogs_amount`,
    ),
  ],
);
