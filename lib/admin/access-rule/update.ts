import { eq } from "drizzle-orm";
import { z } from "zod";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import type { TenantTransaction } from "@/db/with-tenant";
import { defineCommand } from "@/lib/core/command";
import { versionRead } from "../role/input";
import { BEYOND_OWN, type KnownOperations } from "../role/rules";
import { checkedCondition } from "./checked-condition";
import { FIELD_ACCESS, ROW_ACCESS, ruleCondition } from "./input";
import { ADMINISTRATORS_ROLE, badField, RULE_NOT_FOUND, RULE_STALE } from "./rules";
import { lockNarrowableRole, lockRule, recordRule, type StoredRule } from "./store";
import { findTable } from "./target-table";

const input = z.strictObject({
  id: z.uuid("This is no rule."),
  version: versionRead,
  access: z.enum(["read", "write", "mask", "none"], "Choose what the rule allows."),
  condition: ruleCondition.optional(),
});

/** What it says from now on. What it is about, rows or which field of which table, stays. */
async function nextOf(
  tx: TenantTransaction,
  rule: StoredRule,
  { access, condition }: z.output<typeof input>,
) {
  const choices: readonly string[] = rule.type === "row" ? ROW_ACCESS : FIELD_ACCESS;
  if (!choices.includes(access)) throw badField("access", "This rule cannot say that.");
  if (rule.type === "field") {
    if (condition) throw badField("condition", "A rule for a field has no condition.");
    return { access, condition: null };
  }
  if (!condition) return { access, condition: rule.condition };
  const table = findTable(rule.table);
  if (!table) throw badField("condition", "The table of this rule is gone. Delete the rule.");
  return { access, condition: await checkedCondition(tx, table, condition) };
}

/** Changes what a rule allows or its condition; counts with the next request. */
export const defineUpdateAccessRule = (known: KnownOperations) =>
  defineCommand({
    name: "access-rules.update",
    module: "system_admin",
    level: "administer",
    isDangerous: true,
    rows: "data_access_rules",
    input,
    fails: [RULE_NOT_FOUND, RULE_STALE, ADMINISTRATORS_ROLE, BEYOND_OWN],
    async run(ctx, change) {
      const { tx, actor, now } = ctx;
      const rule = await lockRule(tx, change, ctx.rows(dataAccessRules));
      const role = await lockNarrowableRole(ctx, rule.roleId, known());
      const next = await nextOf(tx, rule, change);
      await tx
        .update(dataAccessRules)
        .set({ ...next, updatedAt: now, updatedBy: actor.id, version: rule.version + 1 })
        .where(eq(dataAccessRules.id, rule.id));
      const { table, type, field, access, condition } = rule;
      recordRule(ctx, role, {
        from: { table, type, field, access, condition },
        to: { table, type, field, ...next },
      });
      return { id: rule.id, version: rule.version + 1 };
    },
  });
