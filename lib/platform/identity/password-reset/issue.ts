import { and, eq, isNull, lt, lte, or } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { writeAudit } from "@/lib/core/audit";
import { inTenant } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { linkToken } from "../mail-link";

/** Long enough to find the mail, short enough that a mailbox read later opens nothing. */
export const RESET_LIFE_MS = 30 * 60_000;

/** What `askPasswordReset` leaves for the worker. */
export const resetAsked = z.object({
  tenantId: z.uuid(),
  email: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
  requestId: z.string(),
  ip: z.string().nullable(),
  device: z.string(),
});

type IssuedReset = {
  token: string;
  name: string;
  email: string;
  companyName: string;
  slug: string;
};

/**
 * Makes the link for a new password, where the address is that of an active person. Undefined where
 * nothing is to be sent: nobody known, too late, a newer link, a password changed since. May run again
 * for the same issue and yields the same link, but never one that was used.
 */
export async function issueReset(
  issueId: string,
  asked: z.output<typeof resetAsked>,
  now: Date,
): Promise<IssuedReset | undefined> {
  const { tenantId, email, at, requestId, ip } = asked;
  const expiresAt = new Date(at.getTime() + RESET_LIFE_MS);
  const tenant = await findTenantById(tenantId);
  if (!tenant?.place || tenant.lifecycle !== "ready" || expiresAt <= now) return undefined;
  return inTenant(tenant.place, async (tx) => {
    const isDue = and(
      eq(users.email, email),
      eq(users.status, "active"),
      or(isNull(users.passwordChangedAt), lt(users.passwordChangedAt, at)),
      or(isNull(users.resetExpiresAt), lte(users.resetExpiresAt, expiresAt)),
    );
    const [person] = await tx
      .select({ id: users.id, name: users.name, resetTokenHash: users.resetTokenHash })
      .from(users)
      .where(isDue)
      .for("update");
    if (!person) return undefined;
    const token = linkToken("reset-password", { tenantId, userId: person.id, issueId });
    const issued = { token, email, name: person.name, companyName: tenant.name, slug: tenant.slug };
    const resetTokenHash = hashToken(token);
    if (person.resetTokenHash === resetTokenHash) return issued;
    await tx
      .update(users)
      .set({ resetTokenHash, resetExpiresAt: expiresAt, updatedAt: now })
      .where(eq(users.id, person.id));
    await writeAudit(
      tx,
      { now, requestId, ip: ip ?? undefined, userAgent: undefined, userId: undefined },
      [
        {
          table: "users",
          id: person.id,
          label: email,
          action: "update",
          changes: { password_reset: { from: null, to: "asked for" } },
        },
      ],
    );
    return issued;
  });
}
