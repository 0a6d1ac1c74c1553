import { MODULE_CODES, type ModuleCode } from "./modules";

export const TIER_CODES = ["FREE", "STARTER", "PROFESSIONAL", "ENTERPRISE"] as const;
export type TierCode = (typeof TIER_CODES)[number];

const FEATURE_CODES = [
  "csv_export",
  "api_access",
  "custom_roles",
  "sso",
  "audit_export",
  "custom_domain",
] as const;
export type FeatureCode = (typeof FEATURE_CODES)[number];

export type Tier = {
  code: TierCode;
  name: string;
  includedModules: readonly ModuleCode[];
  /** How many modules may be added at list price; null means any number. */
  maxAddOns: number | null;
  seatsIncluded: number;
  seatsMax: number;
  /** Rows in metered tables; null means unlimited. */
  recordsMax: number | null;
  trialDays: number | null;
  /** A trial that sales grants instead of the tenant starting it. */
  isTrialBySales: boolean;
  netDays: number;
  features: readonly FeatureCode[];
};

const STARTER_FEATURES = ["csv_export"] as const;
const PROFESSIONAL_FEATURES = [...STARTER_FEATURES, "api_access", "custom_roles"] as const;

/** The four plans (billing specification, section 2). */
export const TIERS: readonly Tier[] = [
  {
    code: "FREE",
    name: "Free",
    includedModules: ["system_admin"],
    maxAddOns: 0,
    seatsIncluded: 3,
    seatsMax: 3,
    recordsMax: 1_000,
    trialDays: null,
    isTrialBySales: false,
    netDays: 0,
    features: [],
  },
  {
    code: "STARTER",
    name: "Starter",
    includedModules: ["system_admin"],
    maxAddOns: 3,
    seatsIncluded: 10,
    seatsMax: 25,
    recordsMax: 50_000,
    trialDays: 14,
    isTrialBySales: false,
    netDays: 7,
    features: STARTER_FEATURES,
  },
  {
    code: "PROFESSIONAL",
    name: "Professional",
    includedModules: ["system_admin", "oms_wms", "finance", "crm"],
    maxAddOns: null,
    seatsIncluded: 50,
    seatsMax: 200,
    recordsMax: 1_000_000,
    trialDays: 14,
    isTrialBySales: false,
    netDays: 7,
    features: PROFESSIONAL_FEATURES,
  },
  {
    code: "ENTERPRISE",
    name: "Enterprise",
    includedModules: MODULE_CODES,
    maxAddOns: 0,
    seatsIncluded: 250,
    seatsMax: 5_000,
    recordsMax: null,
    trialDays: 30,
    isTrialBySales: true,
    netDays: 15,
    features: [...PROFESSIONAL_FEATURES, "sso", "audit_export", "custom_domain"],
  },
];

export function getTier(code: TierCode): Tier {
  const tier = TIERS.find((candidate) => candidate.code === code);
  if (!tier) throw new Error(`Unknown tier ${code}`);
  return tier;
}
