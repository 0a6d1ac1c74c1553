import { and, eq } from "drizzle-orm";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { writeAudit } from "@/lib/core/audit";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { hintWork } from "@/lib/core/tenant-work";

/**
 * Notes in a tenant's own audit log what platform staff did to the workspace. Once per request of
 * theirs, however often it is called.
 */
export async function auditSuspension(
  tenant: Pick<Tenant, "id" | "name" | "place">,
  origin: Origin,
  change: { from: string; to: string; reason: string },
): Promise<void> {
  if (!tenant.place) return;
  const { from, to, reason } = change;
  await inTenant(tenant.place, async (tx) => {
    const [noted] = await tx
      .select({ id: auditLogs.id })
      .from(auditLogs)
      .where(
        and(
          eq(auditLogs.tableName, "tenants"),
          eq(auditLogs.recordId, tenant.id),
          eq(auditLogs.requestId, origin.requestId),
        ),
      )
      .limit(1);
    if (noted) return;
    await writeAudit(tx, { ...origin, userId: undefined }, [
      {
        table: "tenants",
        id: tenant.id,
        label: `${tenant.name}, by platform staff`,
        action: "status_change",
        changes: { status: { from, to }, reason: { from: null, to: reason } },
      },
    ]);
  });
  await hintWork(tenant.id, origin);
}
