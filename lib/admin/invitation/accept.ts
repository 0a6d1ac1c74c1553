import { and, eq, gt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { writeAudit, writeEvents } from "@/lib/core/audit";
import { refuse } from "@/lib/core/command";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { hashToken } from "@/lib/core/secrets";
import { hintWork } from "@/lib/core/tenant-work";
import { userIdOfLink } from "@/lib/platform/identity/mail-link";
import { networkOf } from "@/lib/platform/identity/network";
import { hashNewPassword } from "@/lib/platform/identity/password";
import { issueSignInToken } from "@/lib/platform/identity/sign-in-token";
import { type Limit, spend } from "@/lib/platform/identity/throttle";
import { nameInput } from "../person/person-input";
import { INVITATION_OVER } from "./rules";

/** Tries of one network to accept an invitation; a whole office may join on one day. */
const TRIES: Limit = { name: "invitation-accept", points: 60, seconds: 3_600 };

const acceptInput = z.strictObject({
  token: z.string().max(200),
  name: nameInput,
  password: z.string({ error: "Choose a password." }).min(1, "Choose a password.").max(1_000),
});

/** The place of a tenant whose people can sign in; nobody can accept anything elsewhere. */
function readyPlace(tenant: Tenant): TenantPlace {
  if (tenant.lifecycle !== "ready" || !tenant.place) throw refuse(INVITATION_OVER);
  return tenant.place;
}

/** The one open invitation a link is for. */
function isOpen(userId: string, token: string, now: Date) {
  return and(
    eq(users.id, userId),
    eq(users.inviteTokenHash, hashToken(token)),
    eq(users.status, "invited"),
    gt(users.inviteExpiresAt, now),
  );
}

/** Whom a link invites, and who asked; undefined when it is unknown, used, revoked or too old. */
export async function findInvitation(tenant: Tenant, token: string, now: Date) {
  const userId = userIdOfLink(token);
  if (!userId || tenant.lifecycle !== "ready" || !tenant.place) return undefined;
  const inviters = alias(users, "inviters");
  const [invitation] = await inTenant(
    tenant.place,
    (tx) =>
      tx
        .select({
          id: users.id,
          name: users.name,
          email: users.email,
          inviter: inviters.name,
          expiresAt: users.inviteExpiresAt,
        })
        .from(users)
        .leftJoin(inviters, eq(inviters.id, users.createdBy))
        .where(isOpen(userId, token, now)),
    { readOnly: true },
  );
  return invitation;
}

/**
 * Accepts an invitation: the person is active, with a password and an address that is proven, since
 * the link went there. One statement decides, so of any number of parallel tries one succeeds.
 * Answers with a one-time pass that signs the browser in. Throws `invalid`, `rate_limited`, or
 * `not_found` (invitations.over) for every link that is not open, whatever the cause.
 */
export async function acceptInvitation(
  tenant: Tenant,
  input: unknown,
  origin: Origin,
): Promise<{ pass: string }> {
  const place = readyPlace(tenant);
  const { now, requestId, ip } = origin;
  const userAgent = origin.userAgent?.slice(0, 400);
  await spend(TRIES, networkOf(ip));
  const { token, name, password } = parse(acceptInput, input);
  const invitation = await findInvitation(tenant, token, now);
  if (!invitation) throw refuse(INVITATION_OVER);
  const { id: userId, email } = invitation;
  // 200 ms of work, so outside of the transaction.
  const passwordHash = await hashNewPassword(password, [name, email, tenant.name]);

  await inTenant(place, async (tx) => {
    const [accepted] = await tx
      .update(users)
      .set({
        name,
        passwordHash,
        passwordChangedAt: now,
        status: "active",
        emailVerifiedAt: now,
        inviteTokenHash: null,
        inviteExpiresAt: null,
        updatedAt: now,
        updatedBy: userId,
        version: sql`${users.version} + 1`,
      })
      .where(isOpen(userId, token, now))
      .returning({ id: users.id });
    if (!accepted) throw refuse(INVITATION_OVER);
    const by = { now, requestId, ip, userAgent, userId };
    await writeAudit(tx, by, [
      {
        table: "users",
        id: userId,
        label: email,
        action: "status_change",
        changes: {
          status: { from: "invited", to: "active" },
          ...(name !== invitation.name && { name: { from: invitation.name, to: name } }),
          email_verified_at: { from: null, to: now.toISOString() },
        },
      },
    ]);
    await writeEvents(tx, by, [
      { type: "people.joined", table: "users", id: userId, payload: { userId } },
    ]);
  });
  await hintWork(tenant.id, origin);
  return { pass: await issueSignInToken({ tenantId: tenant.id, userId, now }) };
}
