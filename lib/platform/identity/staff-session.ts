import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { auditLog, staffSessions, users } from "@/db/control";
import type { Origin } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { isPasswordCorrect } from "./password";
import { TOUCH_EVERY_MS } from "./session/life";
import { type SignInOrigin, signInInput, wrongCredentials } from "./sign-in";
import { admitSignIn } from "./sign-in-throttle";
import { hasEmail, loadStaffPermissions } from "./staff";

const HOUR_MS = 3_600_000;
/** Staff see every tenant's name: they sign in anew each day and after two idle hours. */
const STAFF_LIFE_MS = 12 * HOUR_MS;
const STAFF_IDLE_MS = 2 * HOUR_MS;

export type Staff = {
  id: string;
  name: string;
  email: string;
  sessionId: string;
  permissions: ReadonlySet<string>;
};

/** Signs a member of staff in. Throws `invalid`, `rate_limited` or `unauthenticated`. */
export async function signInStaff(
  credentials: unknown,
  origin: SignInOrigin,
): Promise<{ sessionId: string; userId: string }> {
  const { email, password } = parse(signInInput, credentials);
  const { now, ip, userAgent, requestId } = origin;
  const admission = await admitSignIn({ account: `staff:${email}`, ip, device: origin.device });
  const [member] = await controlDb()
    .select({ id: users.id, status: users.status, passwordHash: users.passwordHash })
    .from(users)
    .where(hasEmail(email));
  const isCorrect = await isPasswordCorrect(password, member?.passwordHash);
  if (!isCorrect || member?.status !== "active") throw wrongCredentials();

  const userId = member.id;
  const sessionId = await controlDb().transaction(async (tx) => {
    const [session] = await tx
      .insert(staffSessions)
      .values({
        userId,
        ipAddress: ip,
        userAgent: userAgent?.slice(0, 400),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + STAFF_LIFE_MS),
      })
      .returning({ id: staffSessions.id });
    if (!session) throw new Error("The session was not written");
    await tx.update(users).set({ lastLoginAt: now }).where(eq(users.id, userId));
    await tx.insert(auditLog).values({
      actor: `staff:${userId}`,
      action: "staff.sign-in",
      requestId,
      ipAddress: ip,
      createdAt: now,
    });
    return session.id;
  });
  await admission.succeeded();
  return { sessionId, userId };
}

/** The member of staff behind a session, or undefined once it is revoked, over or idle too long. */
export async function checkStaffSession(
  claim: { sessionId: string; userId: string },
  now: Date,
): Promise<Staff | undefined> {
  const { sessionId, userId } = claim;
  const [member] = await controlDb()
    .select({ name: users.name, email: users.email })
    .from(staffSessions)
    .innerJoin(users, and(eq(users.id, staffSessions.userId), eq(users.status, "active")))
    .where(
      and(
        eq(staffSessions.id, sessionId),
        eq(staffSessions.userId, userId),
        isNull(staffSessions.revokedAt),
        gt(staffSessions.expiresAt, now),
        gt(staffSessions.lastSeenAt, new Date(now.getTime() - STAFF_IDLE_MS)),
      ),
    );
  if (!member) return undefined;
  await controlDb()
    .update(staffSessions)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(staffSessions.id, sessionId),
        lt(staffSessions.lastSeenAt, new Date(now.getTime() - TOUCH_EVERY_MS)),
      ),
    );
  return { ...member, id: userId, sessionId, permissions: await loadStaffPermissions(userId) };
}

/** Signs a member of staff out at once; the row stays. */
export async function endStaffSession(
  session: { sessionId: string; userId: string },
  origin: Origin,
): Promise<void> {
  await controlDb().transaction(async (tx) => {
    const ended = await tx
      .update(staffSessions)
      .set({ revokedAt: origin.now })
      .where(and(eq(staffSessions.id, session.sessionId), isNull(staffSessions.revokedAt)))
      .returning({ userId: staffSessions.userId });
    for (const { userId } of ended) {
      await tx.insert(auditLog).values({
        actor: `staff:${userId}`,
        action: "staff.sign-out",
        requestId: origin.requestId,
        ipAddress: origin.ip,
        createdAt: origin.now,
      });
    }
  });
}
