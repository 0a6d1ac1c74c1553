import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { domainEvents } from "@/db/tenant/core/domain-events";
import type { TenantTransaction } from "@/db/with-tenant";
import { writeEvents } from "@/lib/core/audit";

const SAMPLE_ASKED = "workspace.sample-asked";

/**
 * Notes, once, that the owner of a new workspace wants to start with a sample company. The worker makes
 * it when the workspace is ready: nobody waits for it to be let in.
 */
export async function askForSample(
  tx: TenantTransaction,
  ownerId: string,
  now: Date,
): Promise<void> {
  const [asked] = await tx
    .select({ id: domainEvents.id })
    .from(domainEvents)
    .where(eq(domainEvents.eventType, SAMPLE_ASKED))
    .limit(1);
  if (asked) return;
  const origin = { now, requestId: uuidv7(), ip: undefined, userAgent: undefined, userId: ownerId };
  await writeEvents(tx, origin, [{ type: SAMPLE_ASKED, table: "users", id: ownerId, payload: {} }]);
}
