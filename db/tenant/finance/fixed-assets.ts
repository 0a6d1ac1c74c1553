import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import {
  identity,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  percentage,
  reference,
} from "../columns";
import { branches } from "../core/branches";
import { companies } from "../core/companies";
import { products } from "../core/products";
import { employees } from "../hr/employees";
import { serialNumbers } from "../inventory/serial-numbers";
import { accounts } from "./accounts";
import { vendorBills } from "./vendor-bills";

export const FIXED_ASSET_DEPRECIATION_METHODS = ["straight_line", "written_down", "none"] as const;
export const FIXED_ASSET_STATUSES = [
  "draft",
  "capitalised",
  "in_use",
  "under_repair",
  "fully_depreciated",
  "disposed",
  "written_off",
] as const;

/** Capitalised asset with cost, method, location and custodian. */
export const fixedAssets = pgTable(
  "fixed_assets",
  {
    ...identity,
    assetNo: text("asset_no").notNull().unique("fixed_assets_asset_no_key"),
    name: text("name").notNull(),
    depreciationMethod: oneOf("depreciation_method", FIXED_ASSET_DEPRECIATION_METHODS).notNull(),
    status: oneOf("status", FIXED_ASSET_STATUSES).notNull().default("draft"),

    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    assetAccountId: reference("asset_account_id", (): AnyPgColumn => accounts.id).notNull(),
    depreciationAccountId: reference(
      "depreciation_account_id",
      (): AnyPgColumn => accounts.id,
    ).notNull(),
    accumulatedAccountId: reference(
      "accumulated_account_id",
      (): AnyPgColumn => accounts.id,
    ).notNull(),
    productId: reference("product_id", (): AnyPgColumn => products.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    vendorBillId: reference("vendor_bill_id", (): AnyPgColumn => vendorBills.id),
    custodianEmployeeId: reference("custodian_employee_id", (): AnyPgColumn => employees.id),

    acquiredOn: date("acquired_on").notNull(),
    putToUseOn: date("put_to_use_on"),
    costAmount: money("cost_amount").notNull(),
    salvageAmount: money("salvage_amount").notNull().default("0"),
    usefulLifeMonths: integer("useful_life_months").notNull(),
    ratePct: percentage("rate_pct"),
    accumulatedAmount: money("accumulated_amount").notNull().default("0"),
    disposedOn: date("disposed_on"),
    disposalAmount: money("disposal_amount"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck(
      "fixed_assets_depreciation_method_check",
      t.depreciationMethod,
      FIXED_ASSET_DEPRECIATION_METHODS,
    ),
    oneOfCheck("fixed_assets_status_check", t.status, FIXED_ASSET_STATUSES),
    check(
      "fixed_assets_accumulated_amount_check",
      sql`accumulated_amount <= cost_amount - salvage_amount`,
    ),
  ],
);
