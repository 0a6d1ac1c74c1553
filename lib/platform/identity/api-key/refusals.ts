import { and, eq, gt } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { writeAudit } from "@/lib/core/audit";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { hintWork } from "@/lib/core/tenant-work";

/** The same refusal is noted once in this time, as lib/core/denial.ts does for people. */
const QUIET_MS = 60_000;

/** A key that was turned away: one of the tenant's, or any other, by what it calls itself. */
export type RefusedKey = { id: string | undefined; userId: string | undefined; label: string };

async function note(tenant: Tenant, origin: Origin, key: RefusedKey, reason: string) {
  if (!tenant.place) return;
  const { id, userId, label } = key;
  const noted = await inTenant(tenant.place, async (tx) => {
    const [earlier] = await tx
      .select({ id: auditLogs.id })
      .from(auditLogs)
      .where(
        and(
          eq(auditLogs.tableName, "api_keys"),
          eq(auditLogs.action, "denied"),
          // Of strangers one a minute is enough, whatever they call their keys.
          id ? eq(auditLogs.recordId, id) : eq(auditLogs.recordLabel, label),
          gt(auditLogs.createdAt, new Date(origin.now.getTime() - QUIET_MS)),
        ),
      )
      .limit(1);
    if (earlier) return false;
    await writeAudit(tx, { ...origin, userId, keyId: id }, [
      {
        table: "api_keys",
        id: id ?? uuidv7(),
        label,
        action: "denied",
        changes: { reason: { from: null, to: reason } },
      },
    ]);
    return true;
  });
  if (noted) await hintWork(tenant.id, origin);
}

/** Notes that a key was turned away. The refusal stands whether or not it could be noted. */
export async function noteRefusedKey(
  tenant: Tenant,
  origin: Origin,
  key: RefusedKey,
  reason: string,
): Promise<void> {
  await note(tenant, origin, key, reason).catch((fault: unknown) => {
    log().error({ err: fault, requestId: origin.requestId }, "refused API key not audited");
  });
}
