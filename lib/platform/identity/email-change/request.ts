import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { hashToken } from "@/lib/core/secrets";
import { emailAddress } from "../email-address";
import { linkToken } from "../mail-link";
import { type Limit, spend } from "../throttle";
import { SAME_ADDRESS } from "./failures";

const LIFE_MS = 24 * 3_600_000;
/** Each request writes to an address of the asker's choice. */
const PER_PERSON: Limit = { name: "email-change", points: 5, seconds: 24 * 3_600 };

/**
 * Begins a change of one's own address: it counts once both mailboxes have confirmed it within a day.
 * Until then the old address signs in. An address that somebody here has already is taken in like any
 * other, so that nobody learns of it; its mail says so, and it can never be confirmed. A request
 * replaces the one before it.
 */
export const requestEmailChange = defineCommand({
  name: "email.request-change",
  module: "system_admin",
  level: "self",
  isDangerous: true,
  input: z.strictObject({ email: emailAddress }),
  fails: [SAME_ADDRESS],
  async run(ctx, { email }) {
    const { tenant, actor, now } = ctx;
    if (email === actor.email.toLowerCase()) {
      throw refuse(SAME_ADDRESS, { email: SAME_ADDRESS.message });
    }
    await spend(PER_PERSON, `${tenant.id}:${actor.id}`);
    const issueId = uuidv7();
    const issue = { tenantId: tenant.id, userId: actor.id, issueId };
    await ctx.tx
      .update(users)
      .set({
        pendingEmail: email,
        emailChangeOldHash: hashToken(linkToken("change-email-old", issue)),
        emailChangeNewHash: hashToken(linkToken("change-email-new", issue)),
        emailChangeExpiresAt: new Date(now.getTime() + LIFE_MS),
        updatedAt: now,
        updatedBy: actor.id,
        version: sql`${users.version} + 1`,
      })
      .where(eq(users.id, actor.id));
    ctx.record({
      table: "users",
      id: actor.id,
      label: actor.email,
      action: "update",
      changes: { pending_email: { from: null, to: email } },
    });
    ctx.emit({
      type: "email.change-requested",
      table: "users",
      id: actor.id,
      payload: { userId: actor.id, issueId },
    });
  },
});
