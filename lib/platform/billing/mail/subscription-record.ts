import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { tenantSubscriptions } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";
import { found } from "./found";

const tier = z.enum(TIER_CODES);
const trialConverts = z.object({ tier, interval: z.enum(["month", "year"]) });

type Row = typeof tenantSubscriptions.$inferSelect;

const read = (row: Row) => ({
  ...row,
  /** The plan on trial; the current plan where there is none. */
  trialTier: tier.safeParse(row.trialPlan).data ?? row.tier,
  /** What the trial turns into; undefined without consent. */
  converts: trialConverts.safeParse(row.trialConverts).data,
});

export async function getSubscription(tenantId: string, id: string) {
  const [row] = await controlDb()
    .select()
    .from(tenantSubscriptions)
    .where(and(eq(tenantSubscriptions.id, id), eq(tenantSubscriptions.tenantId, tenantId)));
  return read(found(row, "subscription", id));
}
export type SubscriptionRecord = Awaited<ReturnType<typeof getSubscription>>;

/** The subscription a tenant has now; undefined after a cancellation. */
export async function findLiveSubscription(
  tenantId: string,
): Promise<SubscriptionRecord | undefined> {
  const [row] = await controlDb()
    .select()
    .from(tenantSubscriptions)
    .where(
      and(eq(tenantSubscriptions.tenantId, tenantId), ne(tenantSubscriptions.status, "CANCELLED")),
    );
  return row && read(row);
}
