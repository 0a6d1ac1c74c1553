import { type AnyPgColumn, pgTable, text } from "drizzle-orm/pg-core";
import { identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { unitsOfMeasure } from "./units-of-measure";

export const HSN_CODE_TYPES = ["hsn", "sac"] as const;

/** HSN (goods) or SAC (services) code printed on tax documents. */
export const hsnCodes = pgTable(
  "hsn_codes",
  {
    ...identity,
    code: text("code").notNull().unique("hsn_codes_code_key"),
    description: text("description").notNull(),
    codeType: oneOf("code_type", HSN_CODE_TYPES).notNull(),
    uomId: reference("uom_id", (): AnyPgColumn => unitsOfMeasure.id),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [oneOfCheck("hsn_codes_code_type_check", t.codeType, HSN_CODE_TYPES)],
);
