import { and, desc, eq } from "drizzle-orm";
import { userSessions } from "@/db/tenant/core/users";
import { defineRead } from "@/lib/core/read";
import { deviceName } from "../device";
import { isLive } from "./live";
import { loadPolicy } from "./policy";

const MOST_SHOWN = 100;

/** One's own sign-ins that still hold, newest first. */
export const listSessions = defineRead({
  name: "sessions.read",
  module: "system_admin",
  level: "self",
  async run(ctx) {
    const policy = await loadPolicy(ctx.tx);
    const rows = await ctx.tx
      .select({
        id: userSessions.id,
        kind: userSessions.kind,
        userAgent: userSessions.userAgent,
        ipAddress: userSessions.ipAddress,
        startedAt: userSessions.createdAt,
        lastSeenAt: userSessions.lastSeenAt,
        mfaPassedAt: userSessions.mfaPassedAt,
        impersonatorId: userSessions.impersonatorId,
      })
      .from(userSessions)
      .where(and(eq(userSessions.userId, ctx.actor.id), isLive(policy, ctx.now)))
      .orderBy(desc(userSessions.id))
      .limit(MOST_SHOWN);
    return rows.map(({ userAgent, kind, mfaPassedAt, impersonatorId, ...row }) => ({
      ...row,
      device: kind === "api" ? `API: ${deviceName(userAgent)}` : deviceName(userAgent),
      /** Whether a second factor was given. */
      isStrong: mfaPassedAt !== null && impersonatorId === null,
      /** Platform staff who was let in as this person. */
      isStaff: impersonatorId !== null,
      isCurrent: row.id === ctx.actor.sessionId,
    }));
  },
});
