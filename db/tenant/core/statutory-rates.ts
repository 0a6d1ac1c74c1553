import { type AnyPgColumn, date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  identity,
  isActive,
  money,
  oneOf,
  oneOfCheck,
  percentage,
  reference,
  setupColumns,
} from "../columns";
import { states } from "./states";

export const STATUTORY_RATE_TYPES = [
  "pf_employee",
  "pf_employer",
  "eps",
  "edli",
  "pf_admin",
  "esi_employee",
  "esi_employer",
  "professional_tax",
  "lwf_employee",
  "lwf_employer",
  "income_tax",
  "surcharge",
  "cess",
  "gratuity",
  "bonus",
] as const;

/** Effective-dated PF, EPS, ESI, professional tax, LWF and income-tax slab rates. */
export const statutoryRates = pgTable(
  "statutory_rates",
  {
    ...identity,
    rateType: oneOf("rate_type", STATUTORY_RATE_TYPES).notNull(),
    stateId: reference("state_id", (): AnyPgColumn => states.id),
    regime: text("regime"),
    slabFromAmount: money("slab_from_amount").notNull().default("0"),
    slabToAmount: money("slab_to_amount"),
    ratePct: percentage("rate_pct").notNull().default("0"),
    fixedAmount: money("fixed_amount").notNull().default("0"),
    wageCeilingAmount: money("wage_ceiling_amount"),
    effectiveFrom: date("effective_from").notNull(),
    effectiveTo: date("effective_to"),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("statutory_rates_rate_type_state_id_regime_slab_from_amount_key")
      .on(t.rateType, t.stateId, t.regime, t.slabFromAmount, t.effectiveFrom)
      .nullsNotDistinct(),
    oneOfCheck("statutory_rates_rate_type_check", t.rateType, STATUTORY_RATE_TYPES),
  ],
);
