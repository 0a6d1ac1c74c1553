import { v7 as uuidv7 } from "uuid";
import { writeAudit } from "@/lib/core/audit";
import type { Origin, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { hintWork } from "@/lib/core/tenant-work";

/**
 * Notes a refused sign-in in the tenant's audit, in a transaction of its own. Somebody unknown gets a
 * row too, so that the work, and with it the time, is the same; what was typed as the address is not
 * kept, since people type passwords there.
 */
export async function auditFailedSignIn(
  tenant: Tenant,
  origin: Origin,
  person: { id: string; email: string } | undefined,
  failed: "password" | "second factor" | "passkey" | "confirmation",
): Promise<void> {
  const { now, requestId, ip } = origin;
  if (!tenant.place) return;
  const userAgent = origin.userAgent?.slice(0, 400);
  await inTenant(tenant.place, (tx) =>
    writeAudit(tx, { now, requestId, ip, userAgent, userId: undefined }, [
      {
        table: "users",
        id: person?.id ?? uuidv7(),
        label: person?.email ?? "Unknown account",
        action: "login_failed",
        changes: { failed: { from: null, to: failed } },
      },
    ]),
  );
  await hintWork(tenant.id, origin);
}
