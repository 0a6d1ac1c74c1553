import { eq, inArray } from "drizzle-orm";
import type { OwnerSeed } from "@/db/control";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { ADMINISTRATOR, SYSTEM_ROLES } from "./system-roles";

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
  await tx
    .insert(roles)
    .values(
      SYSTEM_ROLES.map(({ code, name, description }) => ({
        code,
        name,
        description,
        isSystem: true,
        ...stamps,
      })),
    )
    .onConflictDoNothing();

  const seeded = await tx
    .select({ id: roles.id, code: roles.code })
    .from(roles)
    .where(
      inArray(
        roles.code,
        SYSTEM_ROLES.map((role) => role.code),
      ),
    );
  const idOf = new Map(seeded.map(({ code, id }) => [code, id]));
  const getId = (code: string) => {
    const id = idOf.get(code);
    if (!id) throw new Error(`The role ${code} was not seeded`);
    return id;
  };
  await tx
    .insert(rolePermissions)
    .values(
      SYSTEM_ROLES.flatMap(({ code, permissions }) =>
        permissions.map((permissionCode) => ({ roleId: getId(code), permissionCode, ...stamps })),
      ),
    )
    .onConflictDoNothing();

  const [account] = await tx.select({ id: users.id }).from(users).where(eq(users.id, owner.id));
  if (!account) throw new Error("The owner's e-mail address belongs to another account");
  await tx
    .insert(userRoles)
    .values({ userId: owner.id, roleId: getId(ADMINISTRATOR), ...stamps })
    .onConflictDoNothing();
}
