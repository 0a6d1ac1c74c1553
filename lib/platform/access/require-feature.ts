import type { Tenant } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type FeatureCode, TIERS } from "@/lib/platform/catalog/tiers";

/** Name of the smallest plan with a feature. */
export const planWith = (feature: FeatureCode): string =>
  TIERS.find(({ features }) => features.includes(feature))?.name ?? "next";

/** Refuses what the plan does not include, and names the smallest plan that does. */
export function requireFeature(
  { features }: Pick<Tenant, "features">,
  feature: FeatureCode,
  /** What was asked for, in the plural: "Roles of your own". */
  what: string,
): void {
  if (features.includes(feature)) return;
  throw new AppError(
    "module_required",
    "feature.not-included",
    `${what} come with the ${planWith(feature)} plan.`,
  );
}
