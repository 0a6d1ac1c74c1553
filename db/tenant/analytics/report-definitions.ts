import { type AnyPgColumn, boolean, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";
import { roles } from "../core/roles";
import { users } from "../core/users";

export const REPORT_DEFINITION_REPORT_TYPES = ["tabular", "summary", "pivot", "statement"] as const;

/**
 * Report over declared tables and fields with parameters; runs under the viewer's row and field
 * rules.
 */
export const reportDefinitions = pgTable(
  "report_definitions",
  {
    ...identity,
    code: citext("code").notNull().unique("report_definitions_code_key"),
    name: text("name").notNull(),
    moduleCode: text("module_code").notNull(),
    reportType: oneOf("report_type", REPORT_DEFINITION_REPORT_TYPES).notNull(),

    baseTable: text("base_table").notNull(),
    joins: jsonb("joins"),
    columns: jsonb("columns").notNull(),
    filters: jsonb("filters"),
    parameters: jsonb("parameters"),
    groupBy: jsonb("group_by"),
    chart: jsonb("chart"),

    ownerUserId: reference("owner_user_id", (): AnyPgColumn => users.id),
    sharedRoleId: reference("shared_role_id", (): AnyPgColumn => roles.id),
    isSystem: boolean("is_system").notNull().default(false),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    oneOfCheck(
      "report_definitions_report_type_check",
      t.reportType,
      REPORT_DEFINITION_REPORT_TYPES,
    ),
  ],
);
