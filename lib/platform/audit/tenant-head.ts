import { eq, lt } from "drizzle-orm";
import { tenantAuditHeads } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { ChainEnd } from "@/lib/core/hash-chain";

/** Where a tenant's chain stood when it was last sealed, as the control plane remembers it. */
export async function findTenantHead(
  tenantId: string,
): Promise<(ChainEnd & { sealedAt: Date }) | undefined> {
  const [head] = await controlDb()
    .select({
      sequenceNo: tenantAuditHeads.sequenceNo,
      rowHash: tenantAuditHeads.rowHash,
      sealedAt: tenantAuditHeads.sealedAt,
    })
    .from(tenantAuditHeads)
    .where(eq(tenantAuditHeads.tenantId, tenantId));
  return head;
}

/** Moves the head on; a slower sealer never moves it back. */
export async function moveTenantHead(tenantId: string, end: ChainEnd, now: Date): Promise<void> {
  const head = { ...end, sealedAt: now };
  await controlDb()
    .insert(tenantAuditHeads)
    .values({ tenantId, ...head })
    .onConflictDoUpdate({
      target: tenantAuditHeads.tenantId,
      set: head,
      setWhere: lt(tenantAuditHeads.sequenceNo, end.sequenceNo),
    });
}
