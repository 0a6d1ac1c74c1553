import { and, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { writeAudit, writeEvents } from "@/lib/core/audit";
import { refuse } from "@/lib/core/command";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { hashToken } from "@/lib/core/secrets";
import { hintWork } from "@/lib/core/tenant-work";
import { deviceName } from "../device";
import { LINK_DEAD } from "../link-dead";
import { userIdOfLink } from "../mail-link";
import { networkOf } from "../network";
import { hashNewPassword } from "../password";
import { endAllSessions } from "../session/end-all";
import { openPlace } from "../sign-in";
import { type Limit, spend } from "../throttle";

/** Nobody mistypes a link; more tries are somebody trying passwords that the policy refuses. */
const PER_NETWORK: Limit = { name: "reset-use", points: 60, seconds: 3_600 };

const linkInput = z.string({ error: "The link is missing." }).max(200, "This is no link of ours.");
const input = z.strictObject({
  token: linkInput,
  password: z.string({ error: "Choose a password." }).min(1, "Choose a password.").max(1_000),
});

async function findHolder(tx: TenantTransaction, token: string, now: Date) {
  const userId = userIdOfLink(token);
  if (!userId) return undefined;
  const isGood = and(
    eq(users.id, userId),
    eq(users.resetTokenHash, hashToken(token)),
    gt(users.resetExpiresAt, now),
    eq(users.status, "active"),
  );
  const [person] = await tx
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(isGood);
  return person && { ...person, isGood };
}

/** The person a link for a new password is good for now; undefined for every other link. */
export async function findResetHolder(
  tenant: Tenant,
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | undefined> {
  if (token.length > 200) return undefined;
  const found = await inTenant(openPlace(tenant), (tx) => findHolder(tx, token, now), {
    readOnly: true,
  });
  return found && { name: found.name, email: found.email };
}

/**
 * Sets a new password with the link from the mail, which proves the address too. The link is used up;
 * every sign-in of the person ends, in browsers and programs, and a change of address under way is
 * dropped: whoever began it may be whom the reset is against. A second factor stays. Throws
 * `not_found` (link.dead), `invalid` (password.refused), `rate_limited`.
 */
export async function resetPassword(
  tenant: Tenant,
  given: unknown,
  origin: Origin,
): Promise<{ email: string }> {
  const { token, password } = parse(input, given);
  const { now, ip } = origin;
  const place = openPlace(tenant);
  await spend(PER_NETWORK, networkOf(ip));
  const holder = await inTenant(place, (tx) => findHolder(tx, token, now), { readOnly: true });
  if (!holder) throw refuse(LINK_DEAD);
  const { id, name, email, isGood } = holder;
  // 200 ms: outside the transaction. The update below asks again whether the link still holds.
  const passwordHash = await hashNewPassword(password, [name, email, tenant.name]);
  const by = { ...origin, userId: id };
  await inTenant(place, async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({
        passwordHash,
        passwordChangedAt: now,
        resetTokenHash: null,
        resetExpiresAt: null,
        emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, ${now.toISOString()}::timestamptz)`,
        pendingEmail: null,
        emailChangeOldHash: null,
        emailChangeNewHash: null,
        emailChangeExpiresAt: null,
        updatedAt: now,
        updatedBy: id,
        version: sql`${users.version} + 1`,
      })
      .where(isGood)
      .returning({ id: users.id });
    if (!changed) throw refuse(LINK_DEAD);
    const ended = await endAllSessions(tx, id, { now });
    await writeAudit(tx, by, [
      {
        table: "users",
        id,
        label: email,
        action: "update",
        changes: {
          password: { from: null, to: "changed with a link from a mail" },
          sessions_ended: { from: null, to: ended.length },
        },
      },
    ]);
    await writeEvents(tx, by, [
      {
        type: "password.changed",
        table: "users",
        id,
        payload: {
          userId: id,
          at: now.toISOString(),
          ip: ip ?? null,
          device: deviceName(origin.userAgent ?? null),
        },
      },
    ]);
  });
  await hintWork(tenant.id, origin);
  return { email };
}
