import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import type { Origin } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { hashToken } from "@/lib/core/secrets";
import { userIdOfLink } from "@/lib/platform/identity/mail-link";
import { networkOf } from "@/lib/platform/identity/network";
import { hashNewPassword } from "@/lib/platform/identity/password";
import { auditStaff } from "@/lib/platform/identity/staff-session";
import { spend } from "@/lib/platform/identity/throttle";

const LINK_OVER: Failure = {
  code: "not_found",
  reason: "staff.link-over",
  message: "This link was used, replaced, or is too old. Ask for a new invitation.",
};

/** Tries of one address; each right one costs a password hash. */
const TRIES = { name: "staff-invitation", points: 20, seconds: 15 * 60 };

const isOpen = (token: string, now: Date) =>
  and(
    eq(users.id, userIdOfLink(token) ?? ""),
    eq(users.inviteTokenHash, hashToken(token)),
    gt(users.inviteExpiresAt, now),
    eq(users.status, "active"),
  );

/** Who is invited by a link; undefined for one that is used, replaced, too old, or none of ours. */
export async function findStaffInvitation(
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | undefined> {
  if (!userIdOfLink(token)) return undefined;
  const [member] = await controlDb()
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(isOpen(token, now));
  return member;
}

const input = z.object({ token: z.string(), password: z.string({ error: "Choose a password." }) });

/**
 * Sets the password of an invited member of staff; the link is used up. They sign in with it and then
 * set up a second factor. Throws `invalid` (password.refused), `not_found` (staff.link-over),
 * `rate_limited`.
 */
export async function acceptStaffInvitation(
  given: unknown,
  origin: Origin,
): Promise<{ email: string }> {
  await spend(TRIES, networkOf(origin.ip));
  const { token, password } = parse(input, given);
  const invited = await findStaffInvitation(token, origin.now);
  if (!invited) throw refuse(LINK_OVER);
  const passwordHash = await hashNewPassword(password, [invited.name, invited.email]);
  return controlDb().transaction(async (tx) => {
    // One statement decides: of two clicks at once one gets a row.
    const [member] = await tx
      .update(users)
      .set({ passwordHash, inviteTokenHash: null, inviteExpiresAt: null })
      .where(isOpen(token, origin.now))
      .returning({ id: users.id, email: users.email });
    if (!member) throw refuse(LINK_OVER);
    await auditStaff(tx, member.id, "staff.invitation-accepted", origin);
    return { email: member.email };
  });
}
