import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  integer,
  pgTable,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  identity,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  percentage,
  reference,
} from "../columns";
import { companies } from "./companies";
import { customers } from "./customers";
import { users } from "./users";

export const CREDIT_LIMIT_STATUSES = ["draft", "approved", "suspended", "expired"] as const;

/**
 * Approved credit limit and live exposure of a customer per company; the row locked by credit
 * checks.
 */
export const creditLimits = pgTable(
  "credit_limits",
  {
    ...identity,
    status: oneOf("status", CREDIT_LIMIT_STATUSES).notNull().default("draft"),
    customerId: reference("customer_id", (): AnyPgColumn => customers.id).notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id).notNull(),
    limitAmount: money("limit_amount").notNull(),
    gracePct: percentage("grace_pct").notNull().default("0"),
    creditDays: integer("credit_days").notNull().default(0),

    openOrderAmount: money("open_order_amount").notNull().default("0"),
    outstandingAmount: money("outstanding_amount").notNull().default("0"),
    overdueAmount: money("overdue_amount").notNull().default("0"),
    insuredAmount: money("insured_amount"),

    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    approvedByUserId: reference("approved_by_user_id", (): AnyPgColumn => users.id),

    ...masterColumns,
  },
  (t) => [
    unique("credit_limits_customer_id_company_id_valid_from_key").on(
      t.customerId,
      t.companyId,
      t.validFrom,
    ),
    uniqueIndex("credit_limits_customer_id_company_id_key")
      .on(t.customerId, t.companyId)
      .where(sql`status in ('approved', 'suspended')`),
    oneOfCheck("credit_limits_status_check", t.status, CREDIT_LIMIT_STATUSES),
    check("credit_limits_limit_amount_check", sql`limit_amount >= 0`),
  ],
);
