import { inBilling } from "./in-billing";
import { SYSTEM } from "./store/announce";

/**
 * Runs everything that time alone has made due for a tenant by `now` (billing's time). Late, twice or
 * side by side it makes the same documents once.
 */
export async function ensureCurrent(tenantId: string, now: Date): Promise<void> {
  await inBilling(tenantId, now, SYSTEM, async () => {});
}
