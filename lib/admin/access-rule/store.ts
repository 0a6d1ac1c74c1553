import { and, asc, eq, type SQL } from "drizzle-orm";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { EVERYTHING, type Permission } from "@/lib/core/permissions";
import { isWithinOwnRights } from "@/lib/platform/access/within-own-rights";
import { BEYOND_OWN } from "../role/rules";
import { type LockedRole, lockRole } from "../role/store";
import { ADMINISTRATORS_ROLE, RULE_NOT_FOUND, RULE_STALE } from "./rules";
import { ruleSentence } from "./sentence";

const COLUMNS = {
  id: dataAccessRules.id,
  roleId: dataAccessRules.roleId,
  table: dataAccessRules.tableName,
  type: dataAccessRules.ruleType,
  access: dataAccessRules.access,
  field: dataAccessRules.fieldName,
  condition: dataAccessRules.condition,
  version: dataAccessRules.version,
};

/** Rules in force, by table and field. */
export function findRules(tx: TenantTransaction, which: SQL | undefined) {
  return tx
    .select(COLUMNS)
    .from(dataAccessRules)
    .where(and(eq(dataAccessRules.isActive, true), which))
    .orderBy(asc(dataAccessRules.tableName), asc(dataAccessRules.fieldName));
}

export type StoredRule = Awaited<ReturnType<typeof findRules>>[number];

/** The rule for the rest of the transaction. Throws `not_found`, `conflict`. */
export async function lockRule(
  tx: TenantTransaction,
  rule: { id: string; version?: number },
  rows: SQL | undefined,
): Promise<StoredRule> {
  const [row] = await tx
    .select(COLUMNS)
    .from(dataAccessRules)
    .where(and(eq(dataAccessRules.id, rule.id), eq(dataAccessRules.isActive, true), rows))
    .for("update");
  if (!row) throw refuse(RULE_NOT_FOUND);
  if (rule.version !== undefined && rule.version !== row.version) throw refuse(RULE_STALE);
  return row;
}

/**
 * The role whose rules somebody is about to change. Throws `rule_violated` for the administrators'
 * role and `forbidden` for one that reaches further than the actor does: whoever is narrowed by rules
 * himself cannot take them away.
 */
export async function lockNarrowableRole(
  { tx, actor }: Context,
  id: string,
  known: readonly Permission[],
): Promise<LockedRole> {
  const role = await lockRole(tx, { id });
  if (role.isSystem && role.codes.includes(EVERYTHING)) throw refuse(ADMINISTRATORS_ROLE);
  if (!isWithinOwnRights(actor, role.codes, known)) throw refuse(BEYOND_OWN);
  return role;
}

type RuleContent = Pick<StoredRule, "table" | "type" | "access" | "field" | "condition">;

/** Notes a change of a role's rules on the role: that is where people look for it. */
export function recordRule(
  ctx: Context,
  role: LockedRole,
  change: { from: RuleContent | null; to: RuleContent | null },
): void {
  const said = (rule: RuleContent | null) => rule && ruleSentence(rule);
  ctx.record({
    table: "roles",
    id: role.id,
    label: role.name,
    action: "update",
    changes: { access_rule: { from: said(change.from), to: said(change.to) } },
  });
  ctx.emit({
    type: "roles.changed",
    table: "roles",
    id: role.id,
    payload: { name: role.name, accessRule: change },
  });
}

/** Gives one role the rules of another; returns how many. */
export async function copyRules(
  { tx, actor, now }: Context,
  fromRoleId: string,
  toRoleId: string,
): Promise<number> {
  const rules = await findRules(tx, eq(dataAccessRules.roleId, fromRoleId));
  if (rules.length === 0) return 0;
  await tx.insert(dataAccessRules).values(
    rules.map(({ table, type, access, field, condition }) => ({
      roleId: toRoleId,
      tableName: table,
      ruleType: type,
      access,
      fieldName: field,
      condition,
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
      updatedBy: actor.id,
    })),
  );
  return rules.length;
}
