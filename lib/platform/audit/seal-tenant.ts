import { inTenant, type TenantPlace } from "@/lib/core/database";
import { genesis } from "@/lib/core/hash-chain";
import { tenantChain } from "./chain";
import { SEAL_BATCH, sealBatch } from "./seal-batch";
import { findTenantHead, moveTenantHead } from "./tenant-head";

/**
 * Seals a tenant's committed audit rows and remembers the end of the chain in the control plane.
 * Killed between the two databases, the next call finds the rows sealed behind the head, recomputes
 * them and moves the head. Any number of callers may run at once. Returns how many rows it sealed;
 * throws BrokenChainError when the chain is not the one that the head was taken from.
 */
export async function sealTenant(tenantId: string, place: TenantPlace, now: Date): Promise<number> {
  const chain = tenantChain(tenantId);
  const head = await findTenantHead(tenantId);
  let confirmed = head ?? genesis(tenantId);
  let total = 0;
  for (;;) {
    const { end, sealed } = await inTenant(place, (tx) => sealBatch(tx, chain, confirmed));
    if (end.sequenceNo > confirmed.sequenceNo) await moveTenantHead(tenantId, end, now);
    confirmed = end;
    total += sealed;
    if (sealed < SEAL_BATCH) return total;
  }
}
