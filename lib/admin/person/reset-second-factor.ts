import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/tenant/core/users";
import { defineCommand, refuse } from "@/lib/core/command";
import { endSessions } from "./end-access";
import { requireNotAbove } from "./known-roles";
import { edited, lockPerson } from "./lock";
import { BEYOND_OWN, NO_SECOND_FACTOR, NOT_YOURSELF, PERSON_NOT_FOUND } from "./rules";

/**
 * For somebody who lost telephone and recovery codes: removes the authenticator app, the codes and
 * all passkeys, and ends every sign-in. Where a role requires a second factor the person has to set
 * one up at the next sign-in.
 */
export const resetSecondFactor = defineCommand({
  name: "people.reset-second-factor",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  rows: "users",
  input: z.strictObject({ id: z.uuid("This is not a person.") }),
  fails: [PERSON_NOT_FOUND, NOT_YOURSELF, NO_SECOND_FACTOR, BEYOND_OWN],
  async run(ctx, { id }) {
    const person = await lockPerson(ctx, id);
    // One's own is changed under Security, where the factor itself has to be shown.
    if (id === ctx.actor.id) throw refuse(NOT_YOURSELF);
    const { hasAuthenticator, passkeys } = person;
    if (!hasAuthenticator && passkeys === 0) throw refuse(NO_SECOND_FACTOR);
    await requireNotAbove(ctx, id);
    await ctx.tx
      .update(users)
      .set({
        mfaSecretEnc: null,
        mfaEnrolledAt: null,
        mfaLastStep: null,
        recoveryCodeHashes: null,
        passkeys: [],
        ...edited(ctx),
      })
      .where(eq(users.id, id));
    const ended = await endSessions(ctx, id);
    ctx.record({
      table: "users",
      id,
      label: person.email,
      action: "update",
      changes: {
        ...(hasAuthenticator && { authenticator: { from: "on", to: null } }),
        ...(passkeys > 0 && { passkeys: { from: passkeys, to: 0 } }),
        ...(ended > 0 && { sessions: { from: ended, to: 0 } }),
      },
    });
    ctx.emit({
      type: "people.second-factor-reset",
      table: "users",
      id,
      payload: { userId: id },
    });
    return { id, endedSessions: ended };
  },
});
