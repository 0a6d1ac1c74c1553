import { and, eq, gte, isNull, ne, or, type SQL } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { EVERYTHING } from "@/lib/core/permissions";
import { LAST_ADMINISTRATOR } from "./rules";

async function hasAdministrator(
  tx: TenantTransaction,
  condition: SQL | undefined,
): Promise<boolean> {
  const [found] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(
      roles,
      and(eq(roles.id, userRoles.roleId), eq(roles.isSystem, true), eq(roles.isActive, true)),
    )
    .innerJoin(
      rolePermissions,
      and(eq(rolePermissions.roleId, roles.id), eq(rolePermissions.permissionCode, EVERYTHING)),
    )
    .where(
      and(
        eq(users.status, "active"),
        // A program cannot sign in to give anybody rights.
        ne(users.userType, "service_account"),
        isNull(userRoles.companyId),
        isNull(userRoles.branchId),
        isNull(userRoles.territoryId),
        isNull(userRoles.warehouseId),
        condition,
      ),
    )
    .limit(1);
  return found !== undefined;
}

/**
 * Runs a change of one person and refuses it when it leaves the workspace without an administrator:
 * somebody active who may do everything, everywhere, with no end date. Call it under `lockPeople`,
 * else two administrators could demote each other. Throws `rule_violated` (people.last-administrator).
 */
export async function keepingAdministrator<Result>(
  { tx, now }: Context,
  userId: string,
  change: () => Promise<Result>,
): Promise<Result> {
  const today = now.toISOString().slice(0, 10);
  const isOne = await hasAdministrator(
    tx,
    and(eq(users.id, userId), or(isNull(userRoles.validTo), gte(userRoles.validTo, today))),
  );
  const result = await change();
  if (isOne && !(await hasAdministrator(tx, isNull(userRoles.validTo)))) {
    throw refuse(LAST_ADMINISTRATOR);
  }
  return result;
}
