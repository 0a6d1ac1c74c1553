import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, masterColumns, oneOf, oneOfCheck } from "../columns";

export const COVERAGE_PLAN_TYPES = [
  "standard_warranty",
  "extended_warranty",
  "amc_comprehensive",
  "amc_non_comprehensive",
] as const;
export const COVERAGE_PLAN_START_BASES = [
  "invoice_date",
  "delivery_date",
  "installation_date",
  "sell_out_date",
  "manufacture_date_plus_days",
] as const;
export const COVERAGE_PLAN_STATUSES = ["draft", "active", "retired"] as const;

/** Standard warranty, extended warranty or AMC plan: what is covered, how long, how many visits. */
export const coveragePlans = pgTable(
  "coverage_plans",
  {
    ...identity,
    code: citext("code").notNull().unique("coverage_plans_code_key"),
    name: text("name").notNull(),
    planType: oneOf("plan_type", COVERAGE_PLAN_TYPES).notNull(),
    startBasis: oneOf("start_basis", COVERAGE_PLAN_START_BASES).notNull(),
    status: oneOf("status", COVERAGE_PLAN_STATUSES).notNull().default("draft"),

    durationMonths: integer("duration_months").notNull(),
    partsMonths: integer("parts_months").notNull().default(0),
    labourMonths: integer("labour_months").notNull().default(0),
    componentTerms: jsonb("component_terms"),
    preventiveVisits: integer("preventive_visits").notNull().default(0),
    breakdownVisits: integer("breakdown_visits"),
    responseHours: integer("response_hours"),
    resolutionHours: integer("resolution_hours"),
    exclusions: text("exclusions"),

    ...masterColumns,
  },
  (t) => [
    oneOfCheck("coverage_plans_plan_type_check", t.planType, COVERAGE_PLAN_TYPES),
    oneOfCheck("coverage_plans_start_basis_check", t.startBasis, COVERAGE_PLAN_START_BASES),
    oneOfCheck("coverage_plans_status_check", t.status, COVERAGE_PLAN_STATUSES),
  ],
);
