import { type AnyPgColumn, date, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  lineColumns,
  masterColumns,
  money,
  oneOf,
  oneOfCheck,
  partOf,
  percentage,
  reference,
} from "../columns";
import { brands } from "./brands";
import { productCategories } from "./product-categories";
import { products } from "./products";
import { withholdingSections } from "./withholding-sections";

export const COMMISSION_PLAN_PAYEE_TYPES = ["community_partner", "dealer", "employee"] as const;
export const COMMISSION_PLAN_CALCULATION_BASES = [
  "invoice_value",
  "collected_value",
  "margin",
  "units",
] as const;
export const COMMISSION_PLAN_TRIGGER_EVENTS = [
  "invoiced",
  "paid",
  "delivered",
  "installed",
] as const;
export const COMMISSION_PLAN_STATUSES = ["draft", "active", "retired"] as const;

/** How a payee type earns commission: basis, trigger, cap and claw-back window. */
export const commissionPlans = pgTable(
  "commission_plans",
  {
    ...identity,
    code: citext("code").notNull().unique("commission_plans_code_key"),
    name: text("name").notNull(),
    payeeType: oneOf("payee_type", COMMISSION_PLAN_PAYEE_TYPES).notNull(),
    calculationBasis: oneOf("calculation_basis", COMMISSION_PLAN_CALCULATION_BASES).notNull(),
    triggerEvent: oneOf("trigger_event", COMMISSION_PLAN_TRIGGER_EVENTS).notNull(),
    status: oneOf("status", COMMISSION_PLAN_STATUSES).notNull().default("draft"),

    clawbackDays: integer("clawback_days").notNull().default(0),
    capAmount: money("cap_amount"),
    withholdingSectionId: reference(
      "withholding_section_id",
      (): AnyPgColumn => withholdingSections.id,
    ),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("commission_plans_payee_type_check", t.payeeType, COMMISSION_PLAN_PAYEE_TYPES),
    oneOfCheck(
      "commission_plans_calculation_basis_check",
      t.calculationBasis,
      COMMISSION_PLAN_CALCULATION_BASES,
    ),
    oneOfCheck(
      "commission_plans_trigger_event_check",
      t.triggerEvent,
      COMMISSION_PLAN_TRIGGER_EVENTS,
    ),
    oneOfCheck("commission_plans_status_check", t.status, COMMISSION_PLAN_STATUSES),
  ],
);

/** Rate or flat amount for a product scope and value band. */
export const commissionRules = pgTable(
  "commission_rules",
  {
    ...identity,
    commissionPlanId: partOf("commission_plan_id", () => commissionPlans.id),
    lineNo: integer("line_no").notNull(),

    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    brandId: reference("brand_id", (): AnyPgColumn => brands.id),
    productId: reference("product_id", (): AnyPgColumn => products.id),

    minAmount: money("min_amount").notNull().default("0"),
    maxAmount: money("max_amount"),
    ratePct: percentage("rate_pct").notNull().default("0"),
    flatAmount: money("flat_amount").notNull().default("0"),

    ...lineColumns,
  },
  (t) => [
    unique("commission_rules_commission_plan_id_line_no_key").on(t.commissionPlanId, t.lineNo),
  ],
);
