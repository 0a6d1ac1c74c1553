import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { type AuditOrigin, type DomainEvent, writeEvents } from "@/lib/core/audit";
import { hashToken } from "@/lib/core/secrets";
import { linkToken } from "../mail-link";

const LIFE_MS = 7 * 86_400_000;

/** A new link that proves an address; the one before it is dead. The event makes the worker send it. */
export function newVerification(
  holder: { tenantId: string; userId: string },
  now: Date,
): {
  columns: { verifyTokenHash: string; verifyExpiresAt: Date };
  event: DomainEvent;
} {
  const { userId } = holder;
  const issueId = uuidv7();
  return {
    columns: {
      verifyTokenHash: hashToken(linkToken("verify-email", { ...holder, issueId })),
      verifyExpiresAt: new Date(now.getTime() + LIFE_MS),
    },
    event: {
      type: "email.verification-asked",
      table: "users",
      id: userId,
      payload: { userId, issueId },
    },
  };
}

/** Asks the owner of a new workspace to prove the address, once: a repeated seed step sends nothing. */
export async function askOwnerToVerify(
  tx: TenantTransaction,
  holder: { tenantId: string; userId: string },
  now: Date,
): Promise<void> {
  const { columns, event } = newVerification(holder, now);
  const [asked] = await tx
    .update(users)
    .set({ ...columns, updatedAt: now })
    .where(
      and(
        eq(users.id, holder.userId),
        isNull(users.emailVerifiedAt),
        isNull(users.verifyTokenHash),
      ),
    )
    .returning({ id: users.id });
  if (!asked) return;
  const origin: AuditOrigin = {
    now,
    requestId: uuidv7(),
    ip: undefined,
    userAgent: undefined,
    userId: holder.userId,
  };
  await writeEvents(tx, origin, [event]);
}
