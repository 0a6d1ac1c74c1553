import { MODULES } from "@/lib/platform/catalog/modules";
import type { Tier } from "@/lib/platform/catalog/tiers";

const count = new Intl.NumberFormat("en-IN");

function includedModules(tier: Tier): string {
  const { length } = tier.includedModules;
  if (length === MODULES.length) return "All ten modules";
  return length === 1 ? "System Admin" : `${length} modules included`;
}

function addOns(tier: Tier): string {
  if (tier.maxAddOns === null) return "Add any other module";
  if (tier.maxAddOns > 0) return `Add up to ${tier.maxAddOns} modules`;
  return tier.includedModules.length === MODULES.length
    ? "Nothing left to add"
    : "No modules to add";
}

/** What a plan holds, in four short lines. */
export function tierSummary(tier: Tier): string[] {
  const seats =
    tier.seatsMax === tier.seatsIncluded
      ? `${count.format(tier.seatsIncluded)} people`
      : `${count.format(tier.seatsIncluded)} people, up to ${count.format(tier.seatsMax)}`;
  const records =
    tier.recordsMax === null ? "Unlimited records" : `${count.format(tier.recordsMax)} records`;
  return [includedModules(tier), addOns(tier), seats, records];
}
