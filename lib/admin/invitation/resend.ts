import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { edited, lockPerson } from "../person/lock";
import { EMAIL_NOT_VERIFIED, PERSON_NOT_FOUND } from "../person/rules";
import { issueInvitation, spendInvitationMail } from "./issue";
import { NOT_INVITED, TOO_MANY_MAILS } from "./rules";

/** Sends an invitation again: with a new link that holds for seven days; the one before it is dead. */
export const resendInvitation = defineCommand({
  name: "invitations.resend",
  module: "system_admin",
  level: "administer",
  rows: "users",
  input: z.strictObject({ id: z.uuid("This is not a person.") }),
  fails: [EMAIL_NOT_VERIFIED, PERSON_NOT_FOUND, NOT_INVITED, TOO_MANY_MAILS],
  async run(ctx, { id }) {
    if (!ctx.actor.isEmailVerified) throw refuse(EMAIL_NOT_VERIFIED);
    const { status, email } = await lockPerson(ctx, id);
    if (status !== "invited") throw refuse(NOT_INVITED);
    await spendInvitationMail(ctx, email);
    const { columns, event } = issueInvitation(ctx, id);
    await ctx.tx
      .update(users)
      .set({ ...columns, ...edited(ctx) })
      .where(eq(users.id, id));
    ctx.record({
      table: "users",
      id,
      label: email,
      action: "update",
      changes: {
        invitation_expires_at: { from: null, to: columns.inviteExpiresAt.toISOString() },
      },
    });
    ctx.emit(event);
    return { id, expiresAt: columns.inviteExpiresAt };
  },
});
