import { and, eq, isNull, ne } from "drizzle-orm";
import { userSessions } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";

/**
 * Ends a person's sign-ins in browsers and programs from this moment on, but for the one in `except`.
 * Returns the ids of those that were open. The caller writes the audit row.
 */
export async function endAllSessions(
  tx: TenantTransaction,
  userId: string,
  { now, except }: { now: Date; except?: string | undefined },
): Promise<string[]> {
  const ended = await tx
    .update(userSessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(userSessions.userId, userId),
        isNull(userSessions.revokedAt),
        except === undefined ? undefined : ne(userSessions.id, except),
      ),
    )
    .returning({ id: userSessions.id });
  return ended.map(({ id }) => id);
}
