import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { auditLog, staffSessions, users } from "@/db/control";
import { CONFIRMATION_MS } from "@/lib/core/admit";
import type { Origin } from "@/lib/core/context";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { TOUCH_EVERY_MS } from "./session/life";
import { loadStaffPermissions } from "./staff";

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
  /** When this session last proved who sits there; dangerous actions want it to be recent. */
  confirmedAt: Date | null;
};

export type StaffClaim = { sessionId: string; userId: string };

/** Writes one row about a member of staff into the platform's audit. */
export async function auditStaff(
  tx: ControlTransaction,
  userId: string,
  action: string,
  { requestId, ip, now }: Origin,
): Promise<void> {
  await tx.insert(auditLog).values({
    actor: `staff:${userId}`,
    action,
    requestId,
    ipAddress: ip,
    createdAt: now,
  });
}

/**
 * Signs an active member of staff in. Without a second factor the session can do nothing but set one
 * up; undefined when the member was deactivated meanwhile.
 */
export async function openStaffSession(
  tx: ControlTransaction,
  userId: string,
  isSecondFactorPassed: boolean,
  origin: Origin,
): Promise<StaffClaim | undefined> {
  const { now, ip, userAgent } = origin;
  const [member] = await tx
    .update(users)
    .set({ lastLoginAt: now })
    .where(and(eq(users.id, userId), eq(users.status, "active")))
    .returning({ id: users.id });
  if (!member) return undefined;
  const [session] = await tx
    .insert(staffSessions)
    .values({
      userId,
      ipAddress: ip,
      userAgent: userAgent?.slice(0, 400),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + STAFF_LIFE_MS),
      mfaPassedAt: isSecondFactorPassed ? now : null,
      confirmedAt: now,
    })
    .returning({ id: staffSessions.id });
  if (!session) throw new Error("The session was not written");
  await auditStaff(tx, userId, "staff.sign-in", origin);
  return { sessionId: session.id, userId };
}

const isLive = ({ sessionId, userId }: StaffClaim, now: Date) =>
  and(
    eq(staffSessions.id, sessionId),
    eq(staffSessions.userId, userId),
    isNull(staffSessions.revokedAt),
    gt(staffSessions.expiresAt, now),
    gt(staffSessions.lastSeenAt, new Date(now.getTime() - STAFF_IDLE_MS)),
  );

async function findSession(claim: StaffClaim, now: Date) {
  const [session] = await controlDb()
    .select({
      name: users.name,
      email: users.email,
      mfaPassedAt: staffSessions.mfaPassedAt,
      confirmedAt: staffSessions.confirmedAt,
    })
    .from(staffSessions)
    .innerJoin(users, and(eq(users.id, staffSessions.userId), eq(users.status, "active")))
    .where(isLive(claim, now));
  return session;
}

/**
 * The member of staff behind a session, or undefined once it is revoked, over or idle too long; and
 * while the second factor was not given, for without it nobody is signed in to the console.
 */
export async function checkStaffSession(claim: StaffClaim, now: Date): Promise<Staff | undefined> {
  const session = await findSession(claim, now);
  if (!session?.mfaPassedAt) return undefined;
  const { sessionId, userId } = claim;
  await controlDb()
    .update(staffSessions)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(staffSessions.id, sessionId),
        lt(staffSessions.lastSeenAt, new Date(now.getTime() - TOUCH_EVERY_MS)),
      ),
    );
  const { name, email, confirmedAt } = session;
  const permissions = await loadStaffPermissions(userId);
  return { id: userId, name, email, sessionId, permissions, confirmedAt };
}

/** Somebody who gave the password and has no second factor yet: may set one up or leave. */
export type EnrollingStaff = Pick<Staff, "id" | "name" | "email" | "sessionId">;

/** The member of staff whose session still waits for a second factor to be set up. */
export async function checkEnrollingStaff(
  claim: StaffClaim,
  now: Date,
): Promise<EnrollingStaff | undefined> {
  const session = await findSession(claim, now);
  if (!session || session.mfaPassedAt) return undefined;
  const { name, email } = session;
  return { id: claim.userId, name, email, sessionId: claim.sessionId };
}

/** Wants a proof of identity within the last ten minutes. Throws `forbidden` (step-up.required). */
export function checkStaffConfirmed(staff: Pick<Staff, "confirmedAt">, now: Date): void {
  const { confirmedAt } = staff;
  if (confirmedAt && now.getTime() - confirmedAt.getTime() <= CONFIRMATION_MS) return;
  throw new AppError("forbidden", "step-up.required", "Confirm that it is you, then try again.");
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
    for (const { userId } of ended) await auditStaff(tx, userId, "staff.sign-out", origin);
  });
}
