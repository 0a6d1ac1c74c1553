import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { writeAudit, writeEvents } from "@/lib/core/audit";
import { refuse } from "@/lib/core/command";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { hintWork } from "@/lib/core/tenant-work";
import { LINK_DEAD } from "../link-dead";
import { userIdOfLink } from "../mail-link";
import { openPlace } from "../sign-in";

/** What a link would do: prove this address, or nothing since it is proved already. */
export type VerificationState = { email: string; isVerified: boolean };

async function findHolder(tx: TenantTransaction, token: string, now: Date) {
  const userId = token.length > 200 ? undefined : userIdOfLink(token);
  if (!userId) return undefined;
  const [person] = await tx
    .select({ id: users.id, email: users.email, verifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(
      and(
        eq(users.id, userId),
        eq(users.verifyTokenHash, hashToken(token)),
        gt(users.verifyExpiresAt, now),
        eq(users.status, "active"),
      ),
    );
  return person;
}

/** Looks at a link without using it: programs that scan mails open every address in them. */
export async function findVerification(
  tenant: Tenant,
  token: string,
  now: Date,
): Promise<VerificationState | undefined> {
  const found = await inTenant(openPlace(tenant), (tx) => findHolder(tx, token, now), {
    readOnly: true,
  });
  return found && { email: found.email, isVerified: found.verifiedAt !== null };
}

/**
 * Marks the address as proved. The link's hash stays until it is replaced or too old, so that a second
 * click says "confirmed already"; it changes nothing any more. Throws `not_found` (link.dead).
 */
export async function verifyEmail(
  tenant: Tenant,
  token: string,
  origin: Origin,
): Promise<VerificationState> {
  const { now } = origin;
  const state = await inTenant(openPlace(tenant), async (tx) => {
    const person = await findHolder(tx, token, now);
    if (!person) throw refuse(LINK_DEAD);
    const { id, email } = person;
    const [verified] = await tx
      .update(users)
      .set({
        emailVerifiedAt: now,
        updatedAt: now,
        updatedBy: id,
        version: sql`${users.version} + 1`,
      })
      .where(
        and(
          eq(users.id, id),
          eq(users.verifyTokenHash, hashToken(token)),
          isNull(users.emailVerifiedAt),
        ),
      )
      .returning({ id: users.id });
    if (!verified) return { email, isVerified: true };
    const by = { ...origin, userId: id };
    await writeAudit(tx, by, [
      {
        table: "users",
        id,
        label: email,
        action: "update",
        changes: { email_verified_at: { from: null, to: now.toISOString() } },
      },
    ]);
    await writeEvents(tx, by, [
      { type: "email.verified", table: "users", id, payload: { userId: id } },
    ]);
    return { email, isVerified: false };
  });
  await hintWork(tenant.id, origin);
  return state;
}
