import { and, eq, gte, isNull, or } from "drizzle-orm";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { EVERYTHING, type Grant, type Scope } from "@/lib/core/permissions";

export type Access = { grants: Grant[]; requiresSecondFactor: boolean };

/** Codes that reach beyond one resource count in system roles only: whoever may edit roles cannot
 * make himself administrator by writing one into his own. */
export const reachesFar = (code: string) => code === EVERYTHING || code.includes(":");

function scopeOf(row: {
  companyId: string | null;
  branchId: string | null;
  territoryId: string | null;
  warehouseId: string | null;
}): Scope | undefined {
  const scope: Scope = {
    ...(row.companyId && { company: row.companyId }),
    ...(row.branchId && { branch: row.branchId }),
    ...(row.territoryId && { territory: row.territoryId }),
    ...(row.warehouseId && { warehouse: row.warehouseId }),
  };
  return Object.keys(scope).length > 0 ? scope : undefined;
}

/**
 * The roles a person holds at `now`, with all that these permit and the rules that narrow them. Three
 * statements sent together.
 */
export async function loadAccess(
  tx: TenantTransaction,
  userId: string,
  now: Date,
): Promise<Access> {
  const today = now.toISOString().slice(0, 10);
  const held = and(
    eq(userRoles.userId, userId),
    or(isNull(userRoles.validTo), gte(userRoles.validTo, today)),
  );
  const [holdings, codes, rules] = await Promise.all([
    tx
      .select({
        roleId: roles.id,
        role: roles.name,
        isSystem: roles.isSystem,
        requiresSecondFactor: roles.requiresSecondFactor,
        companyId: userRoles.companyId,
        branchId: userRoles.branchId,
        territoryId: userRoles.territoryId,
        warehouseId: userRoles.warehouseId,
      })
      .from(userRoles)
      .innerJoin(roles, and(eq(roles.id, userRoles.roleId), eq(roles.isActive, true)))
      .where(held),
    tx
      .select({ roleId: rolePermissions.roleId, code: rolePermissions.permissionCode })
      .from(userRoles)
      .innerJoin(rolePermissions, eq(rolePermissions.roleId, userRoles.roleId))
      .where(held),
    tx
      .select({
        roleId: dataAccessRules.roleId,
        table: dataAccessRules.tableName,
        type: dataAccessRules.ruleType,
        access: dataAccessRules.access,
        field: dataAccessRules.fieldName,
        condition: dataAccessRules.condition,
      })
      .from(userRoles)
      .innerJoin(
        dataAccessRules,
        and(eq(dataAccessRules.roleId, userRoles.roleId), eq(dataAccessRules.isActive, true)),
      )
      .where(held),
  ]);
  const grants = holdings.map(({ roleId, role, isSystem, ...row }) => ({
    roleId,
    role,
    codes: new Set(
      codes.flatMap((grant) =>
        grant.roleId === roleId && (isSystem || !reachesFar(grant.code)) ? grant.code : [],
      ),
    ),
    scope: scopeOf(row),
    rules: rules.filter((rule) => rule.roleId === roleId),
  }));
  return {
    grants,
    requiresSecondFactor: holdings.some((role) => role.requiresSecondFactor),
  };
}

/** Names of the roles in a set of grants, sorted, each once. */
export const roleNames = (grants: readonly Grant[]): string[] =>
  [...new Set(grants.map(({ role }) => role))].sort();
