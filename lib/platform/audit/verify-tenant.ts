import { tenantChain } from "./chain";
import { findTenantHead } from "./tenant-head";
import { type Look, type Verification, verifyChain } from "./verify-chain";

/**
 * Proves a tenant's audit chain against itself and against the head that the control plane keeps.
 * `look` reads as the tenant.
 */
export async function verifyTenant(tenantId: string, look: Look, now: Date): Promise<Verification> {
  const head = await findTenantHead(tenantId);
  return verifyChain(tenantChain(tenantId), look, head, now);
}
