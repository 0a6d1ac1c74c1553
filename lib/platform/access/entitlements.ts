import { and, eq, ne } from "drizzle-orm";
import { tenantSubscriptions } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { MODULE_CODES, type ModuleCode } from "@/lib/platform/catalog/modules";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";

/** What a tenant without a live subscription still has. */
export const FALLBACK_TIER: TierCode = "FREE";

/** Modules a subscription includes, in catalogue order. System Admin is never taken away. */
export function entitledModules(subscription: { tier: TierCode }): ModuleCode[] {
  const included = new Set<ModuleCode>([
    "system_admin",
    ...getTier(subscription.tier).includedModules,
  ]);
  return MODULE_CODES.filter((code) => included.has(code));
}

/** Modules a tenant may use now. */
export async function loadEntitledModules(tenantId: string): Promise<ModuleCode[]> {
  const [subscription] = await controlDb()
    .select({ tier: tenantSubscriptions.tier })
    .from(tenantSubscriptions)
    .where(
      and(eq(tenantSubscriptions.tenantId, tenantId), ne(tenantSubscriptions.status, "CANCELLED")),
    );
  return entitledModules({ tier: subscription?.tier ?? FALLBACK_TIER });
}
