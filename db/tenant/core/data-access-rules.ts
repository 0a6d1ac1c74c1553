import { type AnyPgColumn, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { roles } from "./roles";

export const DATA_ACCESS_RULE_TYPES = ["row", "field"] as const;
export const DATA_ACCESS_RULE_ACCESS = ["read", "write", "mask", "none"] as const;

/**
 * Row filter or field read/mask rule for a role on a table; compiled into every list, report and
 * export.
 */
export const dataAccessRules = pgTable(
  "data_access_rules",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    ruleType: oneOf("rule_type", DATA_ACCESS_RULE_TYPES).notNull(),
    access: oneOf("access", DATA_ACCESS_RULE_ACCESS).notNull(),
    roleId: reference("role_id", (): AnyPgColumn => roles.id).notNull(),
    fieldName: text("field_name"),
    condition: jsonb("condition"),
    priority: integer("priority").notNull().default(100),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("data_access_rules_role_id_table_name_rule_type_field_name_key")
      .on(t.roleId, t.tableName, t.ruleType, t.fieldName)
      .nullsNotDistinct(),
    oneOfCheck("data_access_rules_rule_type_check", t.ruleType, DATA_ACCESS_RULE_TYPES),
    oneOfCheck("data_access_rules_access_check", t.access, DATA_ACCESS_RULE_ACCESS),
  ],
);
