import { and, asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { Actor, Tenant, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { loadAccess, roleNames } from "@/lib/platform/access/load-access";
import { ADMINISTRATOR } from "@/lib/platform/access/system-roles";

/**
 * A request of a workspace's first administrator, in whose name the sample company is made. Throws
 * when the workspace is not built or has no active administrator.
 */
export async function ownerRequest(tenant: Tenant, now: Date): Promise<TenantRequest<Actor>> {
  const { place } = tenant;
  if (!place || tenant.lifecycle !== "ready") throw new Error(`${tenant.slug} is not ready yet`);
  const actor = await inTenant(
    place,
    async (tx) => {
      const [person] = await tx
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          emailVerifiedAt: users.emailVerifiedAt,
          locale: users.locale,
          timezone: users.timezone,
        })
        .from(users)
        .innerJoin(userRoles, eq(userRoles.userId, users.id))
        .innerJoin(roles, eq(roles.id, userRoles.roleId))
        .where(
          and(eq(roles.code, ADMINISTRATOR), eq(roles.isSystem, true), eq(users.status, "active")),
        )
        .orderBy(asc(users.id))
        .limit(1);
      if (!person) throw new Error(`${tenant.slug} has no active administrator`);
      const { grants } = await loadAccess(tx, person.id, now);
      const { timezone, emailVerifiedAt, ...facts } = person;
      return {
        ...facts,
        kind: "user" as const,
        isEmailVerified: emailVerifiedAt !== null,
        sessionId: undefined,
        keyId: undefined,
        roles: roleNames(grants),
        grants,
        limitedTo: undefined,
        // Nobody sits there: it was asked for at sign-up, or by whoever runs the installation.
        secondFactor: { isEnrolled: false, isRequired: false, isPassed: true },
        confirmedAt: null,
        impersonation: undefined,
        timeZone: timezone,
        theme: "system" as const,
        avatarMediaId: null,
      };
    },
    { readOnly: true },
  );
  return { tenant, actor, now, requestId: uuidv7(), ip: undefined, userAgent: undefined };
}
