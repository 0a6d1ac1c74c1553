import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { OwnerSeed } from "@/db/control";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { ADMINISTRATOR, SYSTEM_ROLES } from "./system-roles";

const CODES = SYSTEM_ROLES.map(({ code }) => code);

/** Ids of the system roles by code; a tenant's own role of the same code is none. */
async function systemRoleIds(tx: TenantTransaction): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: roles.id, code: roles.code })
    .from(roles)
    .where(and(inArray(roles.code, CODES), eq(roles.isSystem, true)));
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/**
 * Makes the system roles of a workspace those of this build: adds what is missing, renames, grants
 * and takes back. Whether a role needs a second factor is the tenant's to say and stays. A role that
 * is a system role no longer stays with whoever holds it, as one of the tenant's own. Safe to repeat.
 */
export async function syncSystemRoles(
  tx: TenantTransaction,
  stamps: { now: Date; by: string | undefined },
): Promise<void> {
  const { now, by } = stamps;
  const edit = { updatedAt: now, updatedBy: by };
  const creation = { createdAt: now, createdBy: by, ...edit };
  await tx
    .insert(roles)
    .values(
      SYSTEM_ROLES.map(({ code, name, description }) => ({
        code,
        name,
        description,
        isSystem: true,
        ...creation,
      })),
    )
    .onConflictDoUpdate({
      target: roles.code,
      set: { name: sql`excluded.name`, description: sql`excluded.description`, ...edit },
      setWhere: eq(roles.isSystem, true),
    });
  const ids = await systemRoleIds(tx);
  const granted = SYSTEM_ROLES.flatMap(({ code, grants }) => {
    const roleId = ids.get(code);
    // The tenant's own role has this code: it keeps it, with its own rights.
    if (!roleId) return [];
    return grants.map((permissionCode) => ({ roleId, permissionCode }));
  });
  await tx
    .insert(rolePermissions)
    .values(granted.map((grant) => ({ ...grant, ...creation })))
    .onConflictDoNothing();
  await tx.delete(rolePermissions).where(
    and(
      inArray(rolePermissions.roleId, [...ids.values()]),
      notInArray(
        sql`(${rolePermissions.roleId}::text || ' ' || ${rolePermissions.permissionCode})`,
        granted.map(({ roleId, permissionCode }) => `${roleId} ${permissionCode}`),
      ),
    ),
  );
  await tx
    .update(roles)
    .set({ isSystem: false, ...edit })
    .where(and(eq(roles.isSystem, true), notInArray(roles.code, CODES)));
}

/**
 * Gives a new workspace its system roles and its owner, who becomes administrator. Rows that stand
 * are left as they are, so it can run again after a crash.
 */
export async function seedAccess(
  tx: TenantTransaction,
  { owner, now }: { owner: OwnerSeed; now: Date },
): Promise<void> {
  const stamps = { createdBy: owner.id, updatedBy: owner.id, createdAt: now, updatedAt: now };
  await tx
    .insert(users)
    .values({
      id: owner.id,
      name: owner.name,
      email: owner.email,
      passwordHash: owner.passwordHash,
      passwordChangedAt: now,
      userType: "staff",
      status: "active",
      ...stamps,
    })
    .onConflictDoNothing();
  await syncSystemRoles(tx, { now, by: owner.id });

  const [account] = await tx.select({ id: users.id }).from(users).where(eq(users.id, owner.id));
  if (!account) throw new Error("The owner's e-mail address belongs to another account");
  const roleId = (await systemRoleIds(tx)).get(ADMINISTRATOR);
  if (!roleId) throw new Error("The administrator's role was not seeded");
  await tx
    .insert(userRoles)
    .values({ userId: owner.id, roleId, ...stamps })
    .onConflictDoNothing();
}
