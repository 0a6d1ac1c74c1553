import { and, eq, gt, isNotNull, ne, or, sql } from "drizzle-orm";
import { constraintFact } from "@/db/constraint";
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

/** One mailbox's part in a change of address, as its link sees it. */
export type EmailChangeEnd = {
  end: "old" | "new";
  from: string;
  to: string;
  /** Whether the other mailbox has confirmed already, so that this confirmation is the last. */
  isLast: boolean;
};

async function findEnd(tx: TenantTransaction, token: string, now: Date, lock: boolean) {
  const userId = token.length > 200 ? undefined : userIdOfLink(token);
  if (!userId) return undefined;
  const hash = hashToken(token);
  const query = tx
    .select({
      id: users.id,
      from: users.email,
      to: users.pendingEmail,
      oldHash: users.emailChangeOldHash,
      newHash: users.emailChangeNewHash,
    })
    .from(users)
    .where(
      and(
        eq(users.id, userId),
        or(eq(users.emailChangeOldHash, hash), eq(users.emailChangeNewHash, hash)),
        gt(users.emailChangeExpiresAt, now),
        isNotNull(users.pendingEmail),
        eq(users.status, "active"),
      ),
    );
  const [person] = await (lock ? query.for("update") : query);
  if (!person?.to) return undefined;
  const { id, from, to, oldHash, newHash } = person;
  const end = oldHash === hash ? "old" : "new";
  return { id, end, from, to, isLast: (end === "old" ? newHash : oldHash) === null } as const;
}

/** Looks at a link without using it; undefined for one that does nothing (any more). */
export async function findEmailChange(
  tenant: Tenant,
  token: string,
  now: Date,
): Promise<EmailChangeEnd | undefined> {
  const found = await inTenant(openPlace(tenant), (tx) => findEnd(tx, token, now, false), {
    readOnly: true,
  });
  return found && { end: found.end, from: found.from, to: found.to, isLast: found.isLast };
}

/** The last confirmation: the new address counts, every link sent to the old one is dead. */
const takeOver = (to: string, now: Date) => ({
  email: to,
  emailVerifiedAt: now,
  pendingEmail: null,
  emailChangeOldHash: null,
  emailChangeNewHash: null,
  emailChangeExpiresAt: null,
  verifyTokenHash: null,
  verifyExpiresAt: null,
  resetTokenHash: null,
  resetExpiresAt: null,
});

async function isTaken(tx: TenantTransaction, email: string, by: string): Promise<boolean> {
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, by)));
  return others.length > 0;
}

async function confirmEnd(
  tx: TenantTransaction,
  token: string,
  origin: Origin,
): Promise<EmailChangeEnd> {
  const { now } = origin;
  // Locked: of both ends clicked at once one is the last.
  const found = await findEnd(tx, token, now, true);
  if (!found) throw refuse(LINK_DEAD);
  const { id, end, from, to, isLast } = found;
  // The old end alone never learns whether the new address is somebody's.
  if ((end === "new" || isLast) && (await isTaken(tx, to, id))) throw refuse(LINK_DEAD);
  const confirmed = end === "old" ? { emailChangeOldHash: null } : { emailChangeNewHash: null };
  await tx
    .update(users)
    .set({
      ...(isLast ? takeOver(to, now) : confirmed),
      updatedAt: now,
      updatedBy: id,
      version: sql`${users.version} + 1`,
    })
    .where(eq(users.id, id));
  const by = { ...origin, userId: id };
  const changes = isLast
    ? { email: { from, to } }
    : { [`email_change_${end}_end`]: { from: null, to: "confirmed" } };
  await writeAudit(tx, by, [{ table: "users", id, label: from, action: "update", changes }]);
  if (isLast) {
    const payload = { userId: id, from, to };
    await writeEvents(tx, by, [{ type: "email.changed", table: "users", id, payload }]);
  }
  return { end, from, to, isLast };
}

/**
 * Confirms one end of a change of address; with the second the address changes, is proved, and every
 * sign-in stays. Throws `not_found` (link.dead), also when somebody else has the address by now.
 */
export async function confirmEmailChange(
  tenant: Tenant,
  token: string,
  origin: Origin,
): Promise<EmailChangeEnd> {
  try {
    const confirmed = await inTenant(openPlace(tenant), (tx) => confirmEnd(tx, token, origin));
    await hintWork(tenant.id, origin);
    return confirmed;
  } catch (error) {
    if (constraintFact(error)?.kind === "unique") throw refuse(LINK_DEAD);
    throw error;
  }
}
