import type { SubscriptionStatus } from "@/lib/core/context";
import { MODULE_CODES, type ModuleCode } from "@/lib/platform/catalog/modules";
import { type FeatureCode, getTier, TIER_CODES, type TierCode } from "@/lib/platform/catalog/tiers";

/** What a tenant without a live subscription still has. */
export const FALLBACK_TIER: TierCode = "FREE";

/** What decides about access: the state, and what is billed for the day. */
export type Standing = {
  status: SubscriptionStatus;
  /** The plan on trial; null outside a trial. */
  trialTier: TierCode | null;
  /** Products with a billed segment that covers the day: plans, modules, `extra_seat`. */
  billed: readonly string[];
  /** Seats billed for the day beyond the plan's own. */
  extraSeats: number;
};

export type Entitlements = {
  /** `read_only` while suspended; `blocked` after the end: billing and export only. */
  mode: "full" | "read_only" | "blocked";
  /** The plan that decides about limits and features. */
  tier: TierCode;
  /** In catalogue order. System Admin is never taken away. */
  modules: ModuleCode[];
  seats: number;
  /** Rows in metered tables; null is unlimited. */
  recordLimit: number | null;
  features: readonly FeatureCode[];
};

const MODES = {
  TRIAL: "full",
  ACTIVE: "full",
  PAST_DUE: "full",
  SUSPENDED: "read_only",
  CANCELLED: "blocked",
} as const satisfies Record<SubscriptionStatus, Entitlements["mode"]>;

/** The highest plan among what is billed; on trial the plan on trial. */
function tierOf({ status, trialTier, billed }: Standing): TierCode {
  if (status === "CANCELLED") return FALLBACK_TIER;
  const billedTier = [...TIER_CODES].reverse().find((tier) => billed.includes(tier));
  return billedTier ?? trialTier ?? FALLBACK_TIER;
}

/**
 * What a subscription gives on a day. It follows from what is billed for that day and never from what
 * a renewal will bill (specification, section 2).
 */
export function entitlementsOf(standing: Standing): Entitlements {
  const tier = tierOf(standing);
  const { includedModules, seatsIncluded, recordsMax, features } = getTier(tier);
  const isOver = standing.status === "CANCELLED";
  const had = new Set<string>(isOver ? [] : [...includedModules, ...standing.billed]);
  return {
    mode: MODES[standing.status],
    tier,
    modules: MODULE_CODES.filter((code) => code === "system_admin" || had.has(code)),
    seats: seatsIncluded + (isOver ? 0 : standing.extraSeats),
    recordLimit: recordsMax,
    features,
  };
}
