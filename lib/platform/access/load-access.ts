import { and, eq, gte, isNull, ne, or } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { EVERYTHING } from "@/lib/core/permissions";

export type Access = { roles: string[]; permissions: Set<string> };

/**
 * Names of the roles a person holds at `now` and all that these permit. A role given for one branch
 * only grants nothing here (nobody narrows by branch yet), and "everything" counts in system roles
 * only: whoever may edit roles cannot make himself administrator by writing it into one.
 */
export async function loadAccess(
  tx: TenantTransaction,
  userId: string,
  now: Date,
): Promise<Access> {
  const today = now.toISOString().slice(0, 10);
  const rows = await tx
    .select({ role: roles.name, permission: rolePermissions.permissionCode })
    .from(userRoles)
    .innerJoin(roles, and(eq(roles.id, userRoles.roleId), eq(roles.isActive, true)))
    .leftJoin(
      rolePermissions,
      and(
        eq(rolePermissions.roleId, roles.id),
        or(ne(rolePermissions.permissionCode, EVERYTHING), eq(roles.isSystem, true)),
      ),
    )
    .where(
      and(
        eq(userRoles.userId, userId),
        or(isNull(userRoles.validTo), gte(userRoles.validTo, today)),
        isNull(userRoles.companyId),
        isNull(userRoles.branchId),
        isNull(userRoles.territoryId),
        isNull(userRoles.warehouseId),
      ),
    );
  return {
    roles: [...new Set(rows.map((row) => row.role))].sort(),
    permissions: new Set(rows.flatMap((row) => row.permission ?? [])),
  };
}
