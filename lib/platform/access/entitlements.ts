import { MODULE_CODES, type ModuleCode } from "@/lib/platform/catalog/modules";
import { type FeatureCode, getTier, type TierCode } from "@/lib/platform/catalog/tiers";

/** What a tenant without a live subscription still has. */
export const FALLBACK_TIER: TierCode = "FREE";

/** Modules a subscription includes, in catalogue order. System Admin is never taken away. */
function entitledModules(tier: TierCode): ModuleCode[] {
  const included = new Set<ModuleCode>(["system_admin", ...getTier(tier).includedModules]);
  return MODULE_CODES.filter((code) => included.has(code));
}

export type Entitlements = {
  modules: ModuleCode[];
  seats: number;
  features: readonly FeatureCode[];
};

/** What a subscription gives: modules, seats for people, and features of the plan. */
export function entitlementsOf({ tier }: { tier: TierCode }): Entitlements {
  const { seatsIncluded, features } = getTier(tier);
  return { modules: entitledModules(tier), seats: seatsIncluded, features };
}
