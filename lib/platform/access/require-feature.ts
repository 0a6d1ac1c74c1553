import type { Tenant } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type FeatureCode, TIERS } from "@/lib/platform/catalog/tiers";

/** Refuses what the plan does not include, and names the smallest plan that does. */
export function requireFeature(
  { features }: Pick<Tenant, "features">,
  feature: FeatureCode,
  /** What was asked for, in the plural: "Roles of your own". */
  what: string,
): void {
  if (features.includes(feature)) return;
  const tier = TIERS.find((candidate) => candidate.features.includes(feature));
  throw new AppError(
    "module_required",
    "feature.not-included",
    `${what} come with the ${tier?.name ?? "next"} plan.`,
  );
}
