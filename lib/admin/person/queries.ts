import { and, asc, count, eq, inArray } from "drizzle-orm";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { defineRead } from "@/lib/core/read";

const MOST_SHOWN = 500;

async function roleNames(
  tx: TenantTransaction,
  userIds: readonly string[],
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (userIds.length === 0) return names;
  const rows = await tx
    .selectDistinct({ userId: userRoles.userId, name: roles.name })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(and(inArray(userRoles.userId, [...userIds]), eq(roles.isActive, true)))
    .orderBy(asc(roles.name));
  for (const { userId, name } of rows) names.set(userId, [...(names.get(userId) ?? []), name]);
  return names;
}

/** Everybody with an account in this workspace, by name. */
export const listPeople = defineRead({
  name: "people.read",
  module: "system_admin",
  level: "manage",
  async run({ tx }) {
    const people = await tx
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        status: users.status,
        lastSignInAt: users.lastLoginAt,
      })
      .from(users)
      .orderBy(asc(users.name), asc(users.id))
      .limit(MOST_SHOWN);
    const names = await roleNames(
      tx,
      people.map((person) => person.id),
    );
    return people.map((person) => ({ ...person, roles: names.get(person.id) ?? [] }));
  },
});

/** People whose account takes up a seat. */
export async function countActivePeople(tx: TenantTransaction): Promise<number> {
  const [row] = await tx.select({ people: count() }).from(users).where(eq(users.status, "active"));
  return row?.people ?? 0;
}
