import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { EVERYTHING } from "@/lib/core/permissions";

/** Active people who may do everything, everywhere in the company: those who answer for it. */
export async function listAdministrators(
  tx: TenantTransaction,
  now: Date,
): Promise<{ id: string; name: string; email: string }[]> {
  const today = now.toISOString().slice(0, 10);
  return tx
    .selectDistinct({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .innerJoin(rolePermissions, eq(rolePermissions.roleId, roles.id))
    .where(
      and(
        eq(users.status, "active"),
        eq(roles.isActive, true),
        eq(roles.isSystem, true),
        eq(rolePermissions.permissionCode, EVERYTHING),
        isNull(userRoles.companyId),
        isNull(userRoles.branchId),
        isNull(userRoles.territoryId),
        isNull(userRoles.warehouseId),
        or(isNull(userRoles.validTo), gte(userRoles.validTo, today)),
      ),
    )
    .orderBy(asc(users.id));
}
