import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { userSessions, users } from "@/db/tenant/core/users";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import { defineRead } from "@/lib/core/read";
import { deviceName } from "@/lib/platform/identity/device";
import { isLive } from "@/lib/platform/identity/session/live";
import { loadPolicy } from "@/lib/platform/identity/session/policy";
import { listHoldings } from "./holdings";
import { PERSON_NOT_FOUND } from "./rules";
import { isReadable, lastActivity, personColumns, shownPerson } from "./shown";
import { signOutPerson } from "./sign-out";

const MOST_SESSIONS = 50;

/** A person's sign-ins that hold, newest first, for whoever may end them. */
async function listPersonSessions(ctx: ReadContext, userId: string) {
  if (!ctx.can(signOutPerson)) return [];
  const policy = await loadPolicy(ctx.tx);
  const rows = await ctx.tx
    .select({
      id: userSessions.id,
      kind: userSessions.kind,
      userAgent: userSessions.userAgent,
      ipAddress: userSessions.ipAddress,
      startedAt: userSessions.createdAt,
      lastSeenAt: userSessions.lastSeenAt,
      isSecondFactorPassed: sql<boolean>`${userSessions.mfaPassedAt} is not null`,
      isImpersonation: sql<boolean>`${userSessions.impersonatorId} is not null`,
    })
    .from(userSessions)
    .where(and(eq(userSessions.userId, userId), isLive(policy, ctx.now)))
    .orderBy(desc(userSessions.id))
    .limit(MOST_SESSIONS);
  return rows.map(({ userAgent, kind, ...row }) => ({
    ...row,
    device: kind === "api" ? `API: ${deviceName(userAgent)}` : deviceName(userAgent),
    isCurrent: row.id === ctx.actor.sessionId,
  }));
}

/** One person with roles, second factor and, for whoever may end them, sign-ins. */
export const getPerson = defineRead({
  name: "people.read",
  module: "system_admin",
  level: "manage",
  rows: "users",
  async run(ctx, { id }: { id: string }) {
    const { tx } = ctx;
    const fields = ctx.fields(users);
    const inviters = alias(users, "inviters");
    const [row] = await tx
      .select({ ...personColumns, inviter: inviters.name })
      .from(users)
      .leftJoin(inviters, eq(inviters.id, users.createdBy))
      .where(and(eq(users.id, id), ctx.rows(users)));
    if (!row) throw refuse(PERSON_NOT_FOUND);
    const [holdings, activity, sessions] = await Promise.all([
      listHoldings(tx, id),
      lastActivity(tx, eq(userSessions.userId, id)),
      listPersonSessions(ctx, id),
    ]);
    const { lastLoginAt, inviter, ...person } = shownPerson(fields, row);
    return {
      ...person,
      isYourself: id === ctx.actor.id,
      invitedBy: isReadable(fields.of("name")) ? inviter : null,
      lastSignInAt: lastLoginAt,
      lastActiveAt: isReadable(fields.of("lastLoginAt")) ? (activity.get(id) ?? null) : null,
      roles: holdings,
      sessions,
    };
  },
});
