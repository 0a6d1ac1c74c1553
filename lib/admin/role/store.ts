import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { NAME_TAKEN, ROLE_NOT_FOUND, ROLE_STALE } from "./rules";

export type LockedRole = {
  id: string;
  code: string;
  name: string;
  description: string | null;
  isSystem: boolean;
  requiresSecondFactor: boolean;
  version: number;
  codes: string[];
};

/** Codes of the roles with these ids, sorted. */
export async function codesOf(
  tx: TenantTransaction,
  roleIds: readonly string[],
): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>(roleIds.map((id) => [id, []]));
  if (roleIds.length === 0) return codes;
  const rows = await tx
    .select({ roleId: rolePermissions.roleId, code: rolePermissions.permissionCode })
    .from(rolePermissions)
    .where(inArray(rolePermissions.roleId, [...roleIds]))
    .orderBy(asc(rolePermissions.permissionCode));
  for (const { roleId, code } of rows) codes.get(roleId)?.push(code);
  return codes;
}

/**
 * The role for the rest of the transaction. Throws `not_found`, also where `rows` leaves it out, and
 * `conflict` when it is no longer the version that was read.
 */
export async function lockRole(
  tx: TenantTransaction,
  role: { id: string; version?: number },
  rows?: SQL,
): Promise<LockedRole> {
  const [row] = await tx
    .select({
      id: roles.id,
      code: roles.code,
      name: roles.name,
      description: roles.description,
      isSystem: roles.isSystem,
      requiresSecondFactor: roles.requiresSecondFactor,
      version: roles.version,
    })
    .from(roles)
    .where(and(eq(roles.id, role.id), eq(roles.isActive, true), rows))
    .for("update");
  if (!row) throw refuse(ROLE_NOT_FOUND);
  if (role.version !== undefined && role.version !== row.version) throw refuse(ROLE_STALE);
  return { ...row, codes: (await codesOf(tx, [row.id])).get(row.id) ?? [] };
}

/** Two roles of one name could not be told apart when they are given. Upper and lower case are one. */
export async function refuseTakenName(
  tx: TenantTransaction,
  name: string,
  except?: string,
): Promise<void> {
  const [taken] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(
        sql`lower(${roles.name}) = lower(${name})`,
        except === undefined ? undefined : ne(roles.id, except),
      ),
    )
    .limit(1);
  if (taken) throw refuse(NAME_TAKEN, { name: NAME_TAKEN.message });
}

/** Puts these permissions in the place of whatever the role had. */
export async function replacePermissions(
  { tx, now, actor }: Pick<Context, "tx" | "now" | "actor">,
  roleId: string,
  change: { added: readonly string[]; removed: readonly string[] },
): Promise<void> {
  if (change.removed.length > 0) {
    await tx
      .delete(rolePermissions)
      .where(
        and(
          eq(rolePermissions.roleId, roleId),
          inArray(rolePermissions.permissionCode, [...change.removed]),
        ),
      );
  }
  if (change.added.length > 0) {
    const stamps = { createdAt: now, createdBy: actor.id, updatedAt: now, updatedBy: actor.id };
    await tx
      .insert(rolePermissions)
      .values(change.added.map((permissionCode) => ({ roleId, permissionCode, ...stamps })));
  }
}
