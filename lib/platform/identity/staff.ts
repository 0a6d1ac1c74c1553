import { eq, inArray, sql } from "drizzle-orm";
import { permissions, rolePermissions, roles, userRoles, users } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { hashGivenPassword } from "./password";

const OPERATOR = { code: "operator", name: "Operator" };
const OPERATOR_PERMISSIONS = ["tenants.read", "jobs.read", "jobs.retry"] as const;
export type StaffPermission = (typeof OPERATOR_PERMISSIONS)[number];

export const hasEmail = (email: string) => eq(sql`lower(${users.email})`, email.toLowerCase());

/** Role and permissions by their codes; what stands already is left alone. */
async function seedOperatorRole(tx: ControlTransaction): Promise<string> {
  await tx.insert(roles).values(OPERATOR).onConflictDoNothing();
  const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.code, OPERATOR.code));
  if (!role) throw new Error("The staff role was not seeded");
  await tx
    .insert(permissions)
    .values(OPERATOR_PERMISSIONS.map((code) => ({ code })))
    .onConflictDoNothing();
  const granted = await tx
    .select({ id: permissions.id })
    .from(permissions)
    .where(inArray(permissions.code, [...OPERATOR_PERMISSIONS]));
  await tx
    .insert(rolePermissions)
    .values(granted.map(({ id }) => ({ roleId: role.id, permissionId: id })))
    .onConflictDoNothing();
  return role.id;
}

/**
 * Makes sure the first member of staff stands and is an operator. The given password is for the
 * first time only: a password in the database is never overwritten, and an account that was
 * deactivated stays so. Several processes may call it at once.
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
    if (passwordHash) {
      await tx
        .insert(users)
        .values({
          email: email.toLowerCase(),
          name: "Platform staff",
          passwordHash,
          createdAt: now,
        })
        .onConflictDoNothing();
    }
    const roleId = await seedOperatorRole(tx);
    const [user] = await find(tx);
    if (!user) throw new Error("The member of staff was not seeded");
    await tx.insert(userRoles).values({ userId: user.id, roleId }).onConflictDoNothing();
  });
}

/** Codes of all a member of staff may do. */
export async function loadStaffPermissions(userId: string): Promise<Set<string>> {
  const rows = await controlDb()
    .select({ code: permissions.code })
    .from(userRoles)
    .innerJoin(rolePermissions, eq(rolePermissions.roleId, userRoles.roleId))
    .innerJoin(permissions, eq(permissions.id, rolePermissions.permissionId))
    .where(eq(userRoles.userId, userId));
  return new Set(rows.map((row) => row.code));
}
