import { boolean, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, isActive, oneOf, oneOfCheck, setupColumns } from "../columns";

export const CUSTOM_FIELD_DATA_TYPES = [
  "text",
  "number",
  "money",
  "date",
  "datetime",
  "boolean",
  "select",
  "multi_select",
  "reference",
  "file",
  "url",
  "formula",
] as const;

/**
 * Tenant-defined field on a table, stored in its custom column, in import, export, API and print
 * alike.
 */
export const customFields = pgTable(
  "custom_fields",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    fieldKey: text("field_key").notNull(),
    label: text("label").notNull(),
    dataType: oneOf("data_type", CUSTOM_FIELD_DATA_TYPES).notNull(),

    options: jsonb("options"),
    defaultValue: jsonb("default_value"),
    scope: jsonb("scope"),
    referenceTable: text("reference_table"),
    isRequired: boolean("is_required").notNull().default(false),
    isUnique: boolean("is_unique").notNull().default(false),
    isIndexed: boolean("is_indexed").notNull().default(false),
    position: integer("position").notNull().default(100),

    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [
    unique("custom_fields_table_name_field_key_key").on(t.tableName, t.fieldKey),
    oneOfCheck("custom_fields_data_type_check", t.dataType, CUSTOM_FIELD_DATA_TYPES),
  ],
);
