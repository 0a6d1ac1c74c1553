import { and, asc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { defineRead } from "@/lib/core/read";
import { loadPolicy, SECURITY_POLICY } from "@/lib/platform/identity/session/policy";
import { findSetting } from "../setting/store";

const isEnrolled = sql`(${users.mfaEnrolledAt} is not null or ${users.passkeys} <> '[]')`;
const people = sql<number>`count(distinct ${users.id})::int`;
const enrolled = sql<number>`count(distinct ${users.id}) filter (where ${isEnrolled})::int`;

const isPerson = and(
  eq(users.status, "active"),
  inArray(users.userType, ["staff", "technician", "dealer", "partner", "vendor", "customer"]),
);

/** Roles whose holders must give a second factor, with how many of those have one. */
function listStrictRoles(tx: TenantTransaction, now: Date) {
  const today = now.toISOString().slice(0, 10);
  return tx
    .select({ id: roles.id, name: roles.name, people, enrolled })
    .from(roles)
    .leftJoin(
      userRoles,
      and(
        eq(userRoles.roleId, roles.id),
        or(isNull(userRoles.validTo), gte(userRoles.validTo, today)),
      ),
    )
    .leftJoin(users, and(eq(users.id, userRoles.userId), isPerson))
    .where(and(eq(roles.requiresSecondFactor, true), eq(roles.isActive, true)))
    .groupBy(roles.id, roles.name)
    .orderBy(asc(roles.name));
}

/** How long sign-ins last, and how many people have a second factor. */
export const getSecurityPolicy = defineRead({
  name: "security-policy.read",
  module: "system_admin",
  level: "view",
  async run({ tx, now }) {
    const [policy, stored, strictRoles, [counts]] = await Promise.all([
      loadPolicy(tx),
      findSetting(tx, SECURITY_POLICY.key),
      listStrictRoles(tx, now),
      tx.select({ people, enrolled }).from(users).where(isPerson),
    ]);
    return {
      ...policy,
      version: stored?.version ?? null,
      people: counts?.people ?? 0,
      enrolled: counts?.enrolled ?? 0,
      strictRoles,
    };
  },
});
