import { asc, eq, inArray } from "drizzle-orm";
import { roles, userRoles, users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { hasSecondFactor } from "@/lib/platform/identity/second-factor/factors";

/** Every member of staff with their roles; those who left last. */
export async function listStaff() {
  const [members, held] = await Promise.all([
    controlDb()
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        status: users.status,
        lastLoginAt: users.lastLoginAt,
        inviteExpiresAt: users.inviteExpiresAt,
        mfaEnrolledAt: users.mfaEnrolledAt,
        passkeys: users.passkeys,
        passwordHash: users.passwordHash,
      })
      .from(users)
      .orderBy(asc(users.status), asc(users.name), asc(users.id)),
    controlDb()
      .select({ userId: userRoles.userId, code: roles.code, name: roles.name })
      .from(userRoles)
      .innerJoin(roles, eq(roles.id, userRoles.roleId))
      .orderBy(asc(roles.createdAt)),
  ]);
  return members.map(({ mfaEnrolledAt, passkeys, passwordHash, ...member }) => ({
    ...member,
    roles: held
      .filter(({ userId }) => userId === member.id)
      .map(({ code, name }) => ({ code, name })),
    hasSecondFactor: hasSecondFactor({ mfaEnrolledAt, passkeys }),
    isInvited: passwordHash === "",
  }));
}

/** Names of staff by id; somebody whose account is gone is left out. */
export async function staffNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await controlDb()
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
