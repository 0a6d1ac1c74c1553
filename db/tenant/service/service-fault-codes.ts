import { type AnyPgColumn, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import {
  citext,
  identity,
  isActive,
  money,
  oneOf,
  oneOfCheck,
  reference,
  setupColumns,
} from "../columns";
import { hsnCodes } from "../core/hsn-codes";
import { productCategories } from "../core/product-categories";

export const SERVICE_FAULT_CODE_TYPES = ["symptom", "defect", "repair", "installation"] as const;

/** Symptom, defect or repair code by category, with standard time, charge and parts. */
export const serviceFaultCodes = pgTable(
  "service_fault_codes",
  {
    ...identity,
    code: citext("code").notNull(),
    description: text("description").notNull(),
    codeType: oneOf("code_type", SERVICE_FAULT_CODE_TYPES).notNull(),
    categoryId: reference("category_id", (): AnyPgColumn => productCategories.id),
    standardMinutes: integer("standard_minutes"),
    labourChargeAmount: money("labour_charge_amount").notNull().default("0"),
    sacCodeId: reference("sac_code_id", (): AnyPgColumn => hsnCodes.id),
    suggestedProductIds: uuid("suggested_product_ids").array(),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("service_fault_codes_code_type_code_key").on(t.codeType, t.code),
    oneOfCheck("service_fault_codes_code_type_check", t.codeType, SERVICE_FAULT_CODE_TYPES),
  ],
);
