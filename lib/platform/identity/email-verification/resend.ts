import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import { type Limit, spend } from "../throttle";
import { newVerification } from "./issue";

const ALREADY_VERIFIED: Failure = {
  code: "conflict",
  reason: "email.verified-already",
  message: "Your e-mail address is confirmed already.",
};

const PER_PERSON: Limit = { name: "verify-resend", points: 5, seconds: 3_600 };

/** Sends a new link to one's own address; the link before it is dead. Five times in an hour. */
export const resendVerification = defineCommand({
  name: "email.resend-verification",
  module: "system_admin",
  level: "self",
  input: z.strictObject({}),
  fails: [ALREADY_VERIFIED],
  async run(ctx) {
    const { tenant, actor, now } = ctx;
    if (actor.isEmailVerified) throw refuse(ALREADY_VERIFIED);
    await spend(PER_PERSON, `${tenant.id}:${actor.id}`);
    const { columns, event } = newVerification({ tenantId: tenant.id, userId: actor.id }, now);
    const [asked] = await ctx.tx
      .update(users)
      .set({ ...columns, updatedAt: now })
      .where(and(eq(users.id, actor.id), isNull(users.emailVerifiedAt)))
      .returning({ id: users.id });
    if (!asked) throw refuse(ALREADY_VERIFIED);
    ctx.record({
      table: "users",
      id: actor.id,
      label: actor.email,
      action: "update",
      changes: { email_verification: { from: null, to: "link sent again" } },
    });
    ctx.emit(event);
  },
});
