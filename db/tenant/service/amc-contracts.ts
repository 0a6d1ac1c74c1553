import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import {
  identity,
  lineColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  reference,
  transactionColumns,
} from "../columns";
import { addresses } from "../core/addresses";
import { companies } from "../core/companies";
import { customers } from "../core/customers";
import { dealers } from "../core/dealers";
import { products } from "../core/products";
import { users } from "../core/users";
import { invoices } from "../finance/invoices";
import { serialNumbers } from "../inventory/serial-numbers";
import { salesOrderLines } from "../orders/sales-orders";
import { coveragePlans } from "./coverage-plans";

export const AMC_CONTRACT_BILLING_CYCLES = [
  "upfront",
  "half_yearly",
  "quarterly",
  "monthly",
] as const;
export const AMC_CONTRACT_STATUSES = [
  "quoted",
  "pending_payment",
  "active",
  "suspended",
  "expired",
  "renewed",
  "cancelled",
] as const;

/**
 * Annual maintenance or extended-warranty contract sold to a customer, with revenue spread over
 * its term.
 */
export const amcContracts = pgTable(
  "amc_contracts",
  {
    ...identity,
    contractNo: text("contract_no").notNull().unique("amc_contracts_contract_no_key"),
    billingCycle: oneOf("billing_cycle", AMC_CONTRACT_BILLING_CYCLES).notNull(),
    status: oneOf("status", AMC_CONTRACT_STATUSES).notNull().default("quoted"),

    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    coveragePlanId: reference("coverage_plan_id", (): AnyPgColumn => coveragePlans.id).notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    startDate: date("start_date").notNull(),
    endDate: date("end_date").notNull(),

    contractAmount: money("contract_amount").notNull(),
    taxAmount: money("tax_amount").notNull().default("0"),
    recognisedAmount: money("recognised_amount").notNull().default("0"),

    invoiceId: reference("invoice_id", (): AnyPgColumn => invoices.id),
    salesOrderLineId: reference("sales_order_line_id", (): AnyPgColumn => salesOrderLines.id),
    renewedFromId: reference("renewed_from_id", (): AnyPgColumn => amcContracts.id),
    soldByUserId: reference("sold_by_user_id", (): AnyPgColumn => users.id),
    dealerId: reference("dealer_id", (): AnyPgColumn => dealers.id),
    cancelledOn: date("cancelled_on"),
    refundAmount: money("refund_amount").notNull().default("0"),

    ...transactionColumns,
  },
  (t) => [
    unique("amc_contracts_client_ref_key").on(t.clientRef),
    index("amc_contracts_customer_id_idx").on(t.customerId),
    oneOfCheck("amc_contracts_billing_cycle_check", t.billingCycle, AMC_CONTRACT_BILLING_CYCLES),
    oneOfCheck("amc_contracts_status_check", t.status, AMC_CONTRACT_STATUSES),
    check("amc_contracts_end_date_check", sql`end_date > start_date`),
    check("amc_contracts_recognised_amount_check", sql`recognised_amount <= contract_amount`),
  ],
);

/** Unit covered by a contract, with site and share of the price. */
export const amcContractAssets = pgTable(
  "amc_contract_assets",
  {
    ...identity,
    amcContractId: partOf("amc_contract_id", () => amcContracts.id),
    serialNumberId: reference("serial_number_id", (): AnyPgColumn => serialNumbers.id),
    productId: reference("product_id", (): AnyPgColumn => products.id).notNull(),
    addressId: reference("address_id", (): AnyPgColumn => addresses.id),
    assetAmount: money("asset_amount").notNull(),
    visitsEntitled: integer("visits_entitled").notNull().default(0),
    visitsUsed: integer("visits_used").notNull().default(0),
    removedOn: date("removed_on"),
    ...lineColumns,
  },
  (t) => [
    unique("amc_contract_assets_amc_contract_id_serial_number_id_key").on(
      t.amcContractId,
      t.serialNumberId,
    ),
    index("amc_contract_assets_serial_number_id_idx").on(t.serialNumberId),
    check("amc_contract_assets_visits_used_check", sql`visits_used <= visits_entitled`),
  ],
);
