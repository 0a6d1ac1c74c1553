import { and, gt, isNull, type SQL } from "drizzle-orm";
import { userSessions } from "@/db/tenant/core/users";
import { idleSince, oldestStart, type SecurityPolicy } from "./policy";

/** Sessions that hold at `now`: not revoked, not expired, neither idle nor old beyond the policy. */
export function isLive(policy: SecurityPolicy, now: Date): SQL | undefined {
  return and(
    isNull(userSessions.revokedAt),
    gt(userSessions.expiresAt, now),
    gt(userSessions.lastSeenAt, idleSince(policy, now)),
    gt(userSessions.createdAt, oldestStart(policy, now)),
  );
}
