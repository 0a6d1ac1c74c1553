import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type USER_SESSION_KINDS, userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { writeAudit } from "@/lib/core/audit";
import type { Origin } from "@/lib/core/context";
import { hashToken, randomToken } from "@/lib/core/secrets";
import { firstRefreshToken } from "../api-token/refresh-token";
import { sessionEnd } from "./life";

export type SessionKind = (typeof USER_SESSION_KINDS)[number];

/** A new sign-in. The secret exists here and with its holder; the row keeps a hash. */
type OpenedSession = { sessionId: string; userId: string; email: string; secret: string };
/** A new sign-in of an API client with the first refresh token of its family. */
export type OpenedApiSession = OpenedSession & { refreshToken: string };

/** Longer ones are cut: the header is the caller's to choose. */
const MAX_USER_AGENT = 400;

type Person = {
  userId: string;
  /** The hash the password was compared with; a password changed meanwhile opens nothing. */
  passwordHash?: string;
};

/**
 * Signs a person in: session row, time of sign-in and audit row. Returns undefined when the person
 * is not active (any more).
 */
export async function openSession(
  tx: TenantTransaction,
  { userId, passwordHash }: Person,
  kind: SessionKind,
  origin: Origin,
): Promise<OpenedApiSession | undefined> {
  const { now } = origin;
  const [person] = await tx
    .update(users)
    // Signing in is no edit: the moment of the last edit stays.
    .set({ lastLoginAt: now, updatedAt: sql`${users.updatedAt}` })
    .where(
      and(
        eq(users.id, userId),
        eq(users.status, "active"),
        passwordHash === undefined ? undefined : eq(users.passwordHash, passwordHash),
      ),
    )
    .returning({ email: users.email });
  if (!person) return undefined;

  const sessionId = uuidv7();
  const secret = randomToken();
  const refreshToken = firstRefreshToken(secret);
  const userAgent = origin.userAgent?.slice(0, MAX_USER_AGENT);
  await tx.insert(userSessions).values({
    id: sessionId,
    createdAt: now,
    createdBy: userId,
    userId,
    kind,
    tokenHash: hashToken(secret),
    refreshHash: kind === "api" ? hashToken(refreshToken) : null,
    ipAddress: origin.ip,
    userAgent,
    expiresAt: sessionEnd(now),
    lastSeenAt: now,
  });
  await writeAudit(tx, { ...origin, userAgent, userId }, [
    { table: "user_sessions", id: sessionId, label: person.email, action: "login", changes: {} },
  ]);
  return { sessionId, userId, email: person.email, secret, refreshToken };
}
