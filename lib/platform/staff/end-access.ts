import { and, eq, isNull, sql } from "drizzle-orm";
import { outbox, signInTokens, staffSessions } from "@/db/control";
import type { StaffContext } from "./run-staff-command";

/** Signs a member of staff out of the console, everywhere and with their next request. */
export async function endConsoleSessions(ctx: StaffContext, userId: string): Promise<void> {
  await ctx.tx
    .update(staffSessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(staffSessions.userId, userId), isNull(staffSessions.revokedAt)));
}

/** Takes a member of staff out of the workspaces they are in as somebody else; the worker does it. */
export async function endImpersonations(ctx: StaffContext, userId: string): Promise<void> {
  await ctx.tx
    .delete(signInTokens)
    .where(
      and(
        eq(signInTokens.purpose, "impersonation"),
        sql`${signInTokens.details} ->> 'staffId' = ${userId}`,
      ),
    );
  await ctx.tx.insert(outbox).values({
    topic: "staff.access-ended",
    payload: { staffId: userId, at: ctx.now.toISOString(), requestId: ctx.requestId },
    dedupeKey: `staff.access-ended:${userId}:${ctx.requestId}`,
    nextAt: ctx.now,
  });
}
