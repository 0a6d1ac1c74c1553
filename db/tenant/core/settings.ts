import { type AnyPgColumn, boolean, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, reference, setupColumns } from "../columns";
import { branches } from "./branches";
import { companies } from "./companies";

/** Typed configuration value, overridable by company and branch. */
export const settings = pgTable(
  "settings",
  {
    ...identity,
    moduleCode: text("module_code").notNull(),
    key: text("key").notNull(),
    value: jsonb("value").notNull(),
    companyId: reference("company_id", (): AnyPgColumn => companies.id),
    branchId: reference("branch_id", (): AnyPgColumn => branches.id),
    isSecret: boolean("is_secret").notNull().default(false),
    description: text("description"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("settings_company_id_branch_id_module_code_key_key")
      .on(t.companyId, t.branchId, t.moduleCode, t.key)
      .nullsNotDistinct(),
  ],
);
