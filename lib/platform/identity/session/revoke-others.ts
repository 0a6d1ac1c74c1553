import { z } from "zod";
import { defineCommand, type Failure, refuse } from "@/lib/core/command";
import { endAllSessions } from "./end-all";

const NO_OTHERS: Failure = {
  code: "conflict",
  reason: "session.no-others",
  message: "You are signed in nowhere else.",
};

/** Ends every sign-in of one's own but this one, in browsers and programs. Cannot be undone. */
export const revokeOtherSessions = defineCommand({
  name: "sessions.revoke-others",
  module: "system_admin",
  level: "self",
  input: z.strictObject({}),
  fails: [NO_OTHERS],
  async run(ctx) {
    const { actor, now } = ctx;
    const ended = await endAllSessions(ctx.tx, actor.id, { now, except: actor.sessionId });
    if (ended.length === 0) throw refuse(NO_OTHERS);
    for (const id of ended) {
      ctx.record({
        table: "user_sessions",
        id,
        label: actor.email,
        action: "status_change",
        changes: { revoked_at: { from: null, to: now.toISOString() } },
      });
    }
    ctx.emit({
      type: "sessions.others-revoked",
      table: "users",
      id: actor.id,
      payload: { userId: actor.id, count: ended.length },
    });
    return { ended: ended.length };
  },
});
