import { tenantWork } from "@/db/control";
import { announceAccessChange } from "./access-change";
import type { Origin } from "./context";
import { controlDb } from "./database";
import { log } from "./log";

/**
 * Tells the worker that a tenant has events to relay and audit rows to seal, and open pages that
 * rights may have changed. Called after the commit: it must not fail what is done, and a lost hint is
 * made good by the worker's slow round over all tenants and by the next request of each page.
 */
export async function hintWork(
  tenantId: string,
  origin: Pick<Origin, "now" | "requestId">,
  isAccessChanged = false,
): Promise<void> {
  try {
    await controlDb()
      .insert(tenantWork)
      .values({ tenantId, hintedAt: origin.now })
      .onConflictDoNothing();
    if (isAccessChanged) await announceAccessChange(tenantId);
  } catch (error) {
    log().warn({ err: error, tenantId, requestId: origin.requestId }, "hint for the worker lost");
  }
}
