import { boolean, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, setupColumns } from "../columns";

/** State or union territory with GST state code; drives place of supply. */
export const states = pgTable(
  "states",
  {
    ...identity,
    countryCode: text("country_code").notNull().default("IN"),
    stateCode: text("state_code").notNull(),
    gstCode: text("gst_code").notNull(),
    name: text("name").notNull(),
    isUnionTerritory: boolean("is_union_territory").notNull().default(false),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("states_country_code_gst_code_key").on(t.countryCode, t.gstCode),
    unique("states_country_code_state_code_key").on(t.countryCode, t.stateCode),
  ],
);
