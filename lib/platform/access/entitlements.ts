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
