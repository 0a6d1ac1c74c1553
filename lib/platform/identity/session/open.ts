import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type USER_SESSION_KINDS, userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { writeAudit, writeEvents } from "@/lib/core/audit";
import type { Impersonation, Origin } from "@/lib/core/context";
import { hashToken, randomToken } from "@/lib/core/secrets";
import { firstRefreshToken } from "../api-token/refresh-token";
import { deviceName } from "../device";
import { sessionEnd } from "./life";

export type SessionKind = (typeof USER_SESSION_KINDS)[number];

/** A new sign-in. The secret exists here and with its holder; the row keeps a hash. */
type OpenedSession = { sessionId: string; userId: string; email: string; secret: string };
/** A new sign-in of an API client with the first refresh token of its family. */
export type OpenedApiSession = OpenedSession & { refreshToken: string };

/** Longer ones are cut: the header is the caller's to choose. */
const MAX_USER_AGENT = 400;
/** A member of staff acts as somebody else no longer than this. */
const IMPERSONATION_MS = 60 * 60_000;

type Person = {
  userId: string;
  /** The hash the password was compared with; a password changed meanwhile opens nothing. */
  passwordHash?: string;
  /** When the password was compared, where the hash is not at hand any more. */
  passwordSeenAt?: Date;
};

/** How the person proved who they are, beside the password or link that led here. */
type Proof = {
  isSecondFactorPassed?: boolean;
  /** Platform staff signs in as the person; that is no sign-in of the person's own. */
  impersonation?: Impersonation;
};

/** `device` is the secret a browser keeps after its first sign-in; programs have none. */
type OpeningOrigin = Origin & { device: string | undefined };

async function findPerson(tx: TenantTransaction, person: Person, proof: Proof, now: Date) {
  const { userId, passwordHash, passwordSeenAt } = person;
  const [found] = await tx
    .update(users)
    .set({
      lastLoginAt: proof.impersonation ? sql`${users.lastLoginAt}` : now,
      // Signing in is no edit: the moment of the last edit stays.
      updatedAt: sql`${users.updatedAt}`,
    })
    .where(
      and(
        eq(users.id, userId),
        eq(users.status, "active"),
        passwordHash === undefined ? undefined : eq(users.passwordHash, passwordHash),
        passwordSeenAt &&
          or(isNull(users.passwordChangedAt), lte(users.passwordChangedAt, passwordSeenAt)),
      ),
    )
    .returning({ email: users.email });
  return found;
}

/** Whether somebody signed in before, but never with this device. Asked before the row is written. */
async function isNewDevice(
  tx: TenantTransaction,
  userId: string,
  deviceHash: string | undefined,
): Promise<boolean> {
  if (!deviceHash) return false;
  const [before] = await tx
    .select({ isKnown: sql<boolean>`bool_or(${userSessions.deviceHash} = ${deviceHash})` })
    .from(userSessions)
    .where(and(eq(userSessions.userId, userId), isNull(userSessions.impersonatorId)))
    .having(sql`count(*) > 0`);
  return before !== undefined && !before.isKnown;
}

/**
 * Signs a person in: session row, time of sign-in, audit row, and an event when the device is a new
 * one. Returns undefined when the person is not active (any more).
 */
export async function openSession(
  tx: TenantTransaction,
  person: Person,
  kind: SessionKind,
  origin: OpeningOrigin,
  proof: Proof = {},
): Promise<OpenedApiSession | undefined> {
  const { now, ip } = origin;
  const { userId } = person;
  const { impersonation, isSecondFactorPassed = false } = proof;
  const found = await findPerson(tx, person, proof, now);
  if (!found) return undefined;

  const sessionId = uuidv7();
  const secret = randomToken();
  const refreshToken = firstRefreshToken(secret);
  const userAgent = origin.userAgent?.slice(0, MAX_USER_AGENT);
  const isOwn = !impersonation;
  const deviceHash = isOwn && origin.device ? hashToken(origin.device) : undefined;
  const isNew = await isNewDevice(tx, userId, deviceHash);
  await tx.insert(userSessions).values({
    id: sessionId,
    createdAt: now,
    createdBy: userId,
    userId,
    kind,
    tokenHash: hashToken(secret),
    refreshHash: kind === "api" ? hashToken(refreshToken) : null,
    ipAddress: ip,
    userAgent,
    expiresAt: isOwn ? sessionEnd(now) : new Date(now.getTime() + IMPERSONATION_MS),
    lastSeenAt: now,
    mfaPassedAt: isSecondFactorPassed || !isOwn ? now : null,
    confirmedAt: now,
    deviceHash,
    impersonatorId: impersonation?.staffId,
    impersonationReason: impersonation?.reason,
    isReadOnly: impersonation ? !impersonation.mayWrite : false,
  });
  const by = { ...origin, userAgent, userId, impersonatorId: impersonation?.staffId };
  await writeAudit(tx, by, [
    {
      table: "user_sessions",
      id: sessionId,
      label: found.email,
      action: "login",
      changes: impersonation ? { impersonation: { from: null, to: impersonation } } : {},
    },
  ]);
  if (isNew) {
    const device = deviceName(userAgent ?? null);
    await writeEvents(tx, by, [
      {
        type: "sessions.opened-on-new-device",
        table: "user_sessions",
        id: sessionId,
        payload: { userId, sessionId, device, ip: ip ?? null, at: now.toISOString() },
      },
    ]);
  }
  return { sessionId, userId, email: found.email, secret, refreshToken };
}
