import { z } from "zod";
import { defineCommand, refuse } from "@/lib/core/command";
import { endSessions } from "./end-access";
import { requireNotAbove } from "./known-roles";
import { lockPerson } from "./lock";
import { BEYOND_OWN, NO_SESSION, PERSON_NOT_FOUND } from "./rules";

/** Ends all sign-ins of a person, or one of them. Who is signed out may sign in again. */
export const signOutPerson = defineCommand({
  name: "people.sign-out",
  module: "system_admin",
  level: "administer",
  isDangerous: true,
  rows: "users",
  input: z.strictObject({
    id: z.uuid("This is not a person."),
    /** Only this sign-in. */
    sessionId: z.uuid("This is not a sign-in.").optional(),
  }),
  fails: [PERSON_NOT_FOUND, NO_SESSION, BEYOND_OWN],
  async run(ctx, { id, sessionId }) {
    const person = await lockPerson(ctx, id);
    await requireNotAbove(ctx, id);
    const ended = await endSessions(ctx, id, sessionId);
    if (sessionId !== undefined && ended === 0) throw refuse(NO_SESSION);
    ctx.record({
      table: "users",
      id,
      label: person.email,
      action: "status_change",
      changes: { signed_out_sessions: { from: null, to: ended } },
    });
    ctx.emit({
      type: "people.signed-out",
      table: "users",
      id,
      payload: { userId: id, sessionId: sessionId ?? null },
    });
    return { id, endedSessions: ended };
  },
});
