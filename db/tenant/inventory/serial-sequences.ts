import { type AnyPgColumn, bigint, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, reference, setupColumns } from "../columns";
import { modelCodes } from "./model-codes";

/** Last running number issued per scheme, model code and production month. */
export const serialSequences = pgTable(
  "serial_sequences",
  {
    ...identity,
    periodCode: text("period_code").notNull(),
    modelCodeId: reference("model_code_id", (): AnyPgColumn => modelCodes.id).notNull(),
    lastValue: bigint("last_value", { mode: "number" }).notNull().default(0),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [unique("serial_sequences_model_code_id_period_code_key").on(t.modelCodeId, t.periodCode)],
);
