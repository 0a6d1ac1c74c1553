import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import { permissions, rolePermissions, roles, userRoles, users } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { OWNER_ROLE, STAFF_PERMISSIONS, STAFF_ROLES } from "@/lib/platform/staff/permissions";
import { hashGivenPassword } from "./password";

export const hasEmail = (email: string) => eq(sql`lower(${users.email})`, email.toLowerCase());

/** Brings one role to what the program says of it; returns its id. */
async function seedRole(
  tx: ControlTransaction,
  { code, name, permissions: codes }: (typeof STAFF_ROLES)[number],
): Promise<string> {
  await tx.insert(roles).values({ code, name }).onConflictDoNothing();
  const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.code, code));
  if (!role) throw new Error(`The staff role ${code} was not seeded`);
  const granted = await tx
    .select({ id: permissions.id })
    .from(permissions)
    .where(inArray(permissions.code, [...codes]));
  const ids = granted.map(({ id }) => id);
  await tx
    .insert(rolePermissions)
    .values(ids.map((permissionId) => ({ roleId: role.id, permissionId })))
    .onConflictDoNothing();
  await tx
    .delete(rolePermissions)
    .where(and(eq(rolePermissions.roleId, role.id), notInArray(rolePermissions.permissionId, ids)));
  return role.id;
}

async function seedRoles(tx: ControlTransaction): Promise<{ ownerRoleId: string }> {
  await tx
    .insert(permissions)
    .values(Object.keys(STAFF_PERMISSIONS).map((code) => ({ code })))
    .onConflictDoNothing();
  let ownerRoleId: string | undefined;
  for (const role of STAFF_ROLES) {
    const id = await seedRole(tx, role);
    if (role.code === OWNER_ROLE) ownerRoleId = id;
  }
  if (!ownerRoleId) throw new Error("There is no role of an owner");
  return { ownerRoleId };
}

/**
 * Makes sure that staff roles stand and that somebody owns the installation. The given password is for
 * the first time only: a password in the database is never overwritten, an account that was
 * deactivated stays so, and who gave the ownership to others does not get it back. Several processes
 * may call it at once.
 */
export async function seedStaff(member: {
  email: string;
  password: string;
  now: Date;
}): Promise<void> {
  const { email, password, now } = member;
  const find = (db: Pick<ControlTransaction, "select">) =>
    db.select({ id: users.id }).from(users).where(hasEmail(email));

  const [existing] = await find(controlDb());
  const passwordHash = existing ? undefined : await hashGivenPassword(password);
  await controlDb().transaction(async (tx) => {
    // One at a time: two that write the same roles in another order would wait for each other.
    await lockStaff(tx);
    const created = passwordHash
      ? await tx
          .insert(users)
          .values({
            email: email.toLowerCase(),
            name: "Platform staff",
            passwordHash,
            createdAt: now,
          })
          .onConflictDoNothing()
          .returning({ id: users.id })
      : [];
    const { ownerRoleId } = await seedRoles(tx);
    const owners = await tx.$count(userRoles, eq(userRoles.roleId, ownerRoleId));
    // A new address in the environment is the way back in for whoever runs the installation.
    if (owners > 0 && created.length === 0) return;
    const [user] = await find(tx);
    if (!user) throw new Error("The member of staff was not seeded");
    await tx
      .insert(userRoles)
      .values({ userId: user.id, roleId: ownerRoleId })
      .onConflictDoNothing();
  });
}

/** Changes of staff happen one after another, so that two of them cannot remove the last owner. */
export async function lockStaff(tx: ControlTransaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('ilms.staff', 0))`);
}

/** Codes of all a member of staff may do. */
export async function loadStaffPermissions(
  userId: string,
  db: Pick<ControlTransaction, "select"> = controlDb(),
): Promise<Set<string>> {
  const rows = await db
    .select({ code: permissions.code })
    .from(userRoles)
    .innerJoin(rolePermissions, eq(rolePermissions.roleId, userRoles.roleId))
    .innerJoin(permissions, eq(permissions.id, rolePermissions.permissionId))
    .where(eq(userRoles.userId, userId));
  return new Set(rows.map((row) => row.code));
}
