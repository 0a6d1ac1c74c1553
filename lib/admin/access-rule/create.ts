import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import type { TenantTransaction } from "@/db/with-tenant";
import { defineCommand, refuse } from "@/lib/core/command";
import { roleId } from "../role/input";
import { BEYOND_OWN, type KnownOperations, ROLE_NOT_FOUND } from "../role/rules";
import { checkedCondition } from "./checked-condition";
import { FIELD_ACCESS, fieldName, ROW_ACCESS, ruleCondition, tableName } from "./input";
import { ADMINISTRATORS_ROLE, badField, RULE_EXISTS } from "./rules";
import { lockNarrowableRole, recordRule } from "./store";
import { findColumn, findTable } from "./target-table";

const input = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      type: z.literal("row"),
      roleId,
      table: tableName,
      access: z.enum(ROW_ACCESS, "Choose what the rule is about."),
      condition: ruleCondition,
    }),
    z.strictObject({
      type: z.literal("field"),
      roleId,
      table: tableName,
      field: fieldName,
      access: z.enum(FIELD_ACCESS, "Choose what may be done with the field."),
    }),
  ],
  { error: "A rule is about rows or about a field." },
);

/** Every page is built on these: without them a row cannot even be opened. */
const NEEDED = new Set(["id", "version"]);

async function whatItSays(tx: TenantTransaction, rule: z.output<typeof input>) {
  const table = findTable(rule.table);
  if (!table) throw badField("table", "There is no such table.");
  if (rule.type === "row") {
    return { field: null, condition: await checkedCondition(tx, table, rule.condition) };
  }
  if (!findColumn(table, rule.field) || NEEDED.has(rule.field)) {
    throw badField("field", "This table has no such field.");
  }
  return { field: rule.field, condition: null };
}

/**
 * Narrows what a role reaches: to some rows of a table, or in one of its fields. It counts with the
 * next request, on every page, list, export and API call. A role has one rule on the rows of a table
 * and one for each field.
 */
export const defineCreateAccessRule = (known: KnownOperations) =>
  defineCommand({
    name: "access-rules.create",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    input,
    fails: [ROLE_NOT_FOUND, ADMINISTRATORS_ROLE, BEYOND_OWN, RULE_EXISTS],
    async run(ctx, rule) {
      const { tx, actor, now } = ctx;
      const role = await lockNarrowableRole(ctx, rule.roleId, known());
      const { field, condition } = await whatItSays(tx, rule);
      const [standing] = await tx
        .select({ id: dataAccessRules.id })
        .from(dataAccessRules)
        .where(
          and(
            eq(dataAccessRules.roleId, role.id),
            eq(dataAccessRules.tableName, rule.table),
            eq(dataAccessRules.ruleType, rule.type),
            field === null
              ? isNull(dataAccessRules.fieldName)
              : eq(dataAccessRules.fieldName, field),
          ),
        );
      if (standing) throw refuse(RULE_EXISTS);
      const { type, table, access } = rule;
      const [created] = await tx
        .insert(dataAccessRules)
        .values({
          roleId: role.id,
          tableName: table,
          ruleType: type,
          access,
          fieldName: field,
          condition,
          createdAt: now,
          createdBy: actor.id,
          updatedAt: now,
          updatedBy: actor.id,
        })
        .returning({ id: dataAccessRules.id });
      if (!created) throw new Error("The rule was not inserted");
      recordRule(ctx, role, { from: null, to: { table, type, access, field, condition } });
      return { id: created.id };
    },
  });
