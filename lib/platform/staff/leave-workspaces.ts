import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { auditLog } from "@/db/control";
import { userSessions } from "@/db/tenant/core/users";
import { writeAudit } from "@/lib/core/audit";
import { controlDb, inTenant, type TenantPlace } from "@/lib/core/database";
import { hintWork } from "@/lib/core/tenant-work";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";

/** Longer than a pass and the session it opens last together. */
const IMPERSONATION_MS = 2 * 3_600_000;

const payload = z.object({
  staffId: z.uuid(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  requestId: z.uuid(),
});

/** Ends the sessions that a member of staff has in one workspace as somebody else. */
async function leave(
  place: TenantPlace,
  { staffId, at, requestId }: z.output<typeof payload>,
): Promise<boolean> {
  return inTenant(place, async (tx) => {
    const ended = await tx
      .update(userSessions)
      .set({ revokedAt: at })
      .where(and(eq(userSessions.impersonatorId, staffId), isNull(userSessions.revokedAt)))
      .returning({ id: userSessions.id });
    const origin = { now: at, requestId, ip: undefined, userAgent: undefined, userId: undefined };
    await writeAudit(
      tx,
      origin,
      ended.map(({ id }) => ({
        table: "user_sessions",
        id,
        label: "Access of platform staff",
        action: "status_change",
        changes: { revoked_at: { from: null, to: at.toISOString() } },
      })),
    );
    return ended.length > 0;
  });
}

/** Handles `staff.access-ended`: whoever may not enter workspaces any more is out of those they are in. */
export async function leaveWorkspaces(_outboxId: string, input: unknown): Promise<void> {
  const done = payload.parse(input);
  const entered = await controlDb()
    .selectDistinct({ tenantId: auditLog.tenantId })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.actor, `staff:${done.staffId}`),
        eq(auditLog.action, "tenant.impersonate"),
        gt(auditLog.createdAt, new Date(done.at.getTime() - IMPERSONATION_MS)),
      ),
    );
  for (const { tenantId } of entered) {
    const tenant = tenantId ? await findTenantById(tenantId) : undefined;
    if (!tenant?.place) continue;
    if (await leave(tenant.place, done)) {
      await hintWork(tenant.id, { now: done.at, requestId: done.requestId });
    }
  }
}
