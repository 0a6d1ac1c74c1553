import { eq } from "drizzle-orm";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { loadAccess, roleNames } from "@/lib/platform/access/load-access";
import type { Job } from "./job";

const gone = () =>
  new AppError("forbidden", "import.asker-gone", "Whoever asked for this may not any more.");

/** The role and scopes of the API key that asked, as long as it may still be used. */
async function limitsOf(tx: TenantTransaction, keyId: string, now: Date) {
  const [key] = await tx
    .select({
      roleId: apiKeys.roleId,
      scopes: apiKeys.scopes,
      revokedAt: apiKeys.revokedAt,
      expiresAt: apiKeys.expiresAt,
      isActive: apiKeys.isActive,
    })
    .from(apiKeys)
    .where(eq(apiKeys.id, keyId));
  if (!key?.isActive || key.revokedAt || (key.expiresAt && key.expiresAt <= now)) throw gone();
  return key;
}

/**
 * Whoever asked for a job, with the rights he has now: what was taken from him counts at once, also in
 * the middle of a file. Throws `forbidden` when his account or key is not active any more.
 */
export async function loadRequester(
  tx: TenantTransaction,
  { requestedByUserId, plan: { asked } }: Job,
  now: Date,
): Promise<Actor> {
  const [person] = await tx.select().from(users).where(eq(users.id, requestedByUserId));
  if (person?.status !== "active") throw gone();
  const access = await loadAccess(tx, person.id, now);
  const { keyId, impersonation } = asked;
  const key = keyId ? await limitsOf(tx, keyId, now) : undefined;
  const grants = key ? access.grants.filter(({ roleId }) => roleId === key.roleId) : access.grants;
  return {
    kind: key ? "api_key" : "user",
    id: person.id,
    name: person.name,
    email: person.email,
    isEmailVerified: person.emailVerifiedAt !== null,
    sessionId: undefined,
    keyId,
    roles: roleNames(grants),
    grants,
    limitedTo: key?.scopes ?? undefined,
    // He passed the gates when he asked.
    secondFactor: { isEnrolled: false, isRequired: false, isPassed: true },
    confirmedAt: null,
    impersonation,
    locale: person.locale,
    timeZone: person.timezone,
    theme: "system",
    avatarMediaId: null,
  };
}
