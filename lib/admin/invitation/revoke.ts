import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { edited, lockPerson } from "../person/lock";
import { PERSON_NOT_FOUND } from "../person/rules";
import { NOT_INVITED } from "./rules";

/**
 * Takes an invitation back: the link is dead and the seat free. The row stays, so that its history
 * does, and is used again when the same address is invited another time.
 */
export const revokeInvitation = defineCommand({
  name: "invitations.revoke",
  module: "system_admin",
  level: "administer",
  rows: "users",
  input: z.strictObject({ id: z.uuid("This is not a person.") }),
  fails: [PERSON_NOT_FOUND, NOT_INVITED],
  async run(ctx, { id }) {
    const { status, email } = await lockPerson(ctx, id);
    if (status !== "invited") throw refuse(NOT_INVITED);
    await ctx.tx
      .update(users)
      .set({
        status: "deactivated",
        inviteTokenHash: null,
        inviteExpiresAt: null,
        ...edited(ctx),
      })
      .where(eq(users.id, id));
    ctx.record({
      table: "users",
      id,
      label: email,
      action: "status_change",
      changes: { status: { from: "invited", to: "deactivated" } },
    });
    ctx.emit({
      type: "people.invitation-revoked",
      table: "users",
      id,
      payload: { userId: id },
    });
    return { id };
  },
});
