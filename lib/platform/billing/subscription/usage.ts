import { eq } from "drizzle-orm";
import { tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import { countSeats } from "./count-seats";
import { BILLING_ENTRY } from "./entry";

/** What is used of what the plan takes today; a limit of null is none. */
type UsageView = {
  seats: { used: number; limit: number };
  /** As counted at night. */
  records: { used: number; limit: number | null; countedAt: string | null };
  modules: { included: number; added: number; addOnLimit: number | null };
};

/** Usage against the limits of the plan. */
export const getUsage = defineRead({
  name: "billing.usage",
  ...BILLING_ENTRY,
  async run({ tx, tenant }): Promise<UsageView> {
    const [counted] = await controlDb()
      .select({ at: tenants.recordsCountedAt })
      .from(tenants)
      .where(eq(tenants.id, tenant.id));
    const tier = getTier(tenant.tier as TierCode);
    const included = tenant.modules.filter((code) =>
      tier.includedModules.some((one) => one === code),
    ).length;
    return {
      seats: { used: await countSeats(tx), limit: tenant.seats },
      records: {
        used: tenant.recordCount,
        limit: tenant.recordLimit,
        countedAt: counted?.at?.toISOString() ?? null,
      },
      modules: {
        included,
        added: tenant.modules.length - included,
        addOnLimit: tier.maxAddOns,
      },
    };
  },
});
