import { eq, sql } from "drizzle-orm";
import { auditLog, type TAX_TREATMENTS, tenantSubscriptions, tenants } from "@/db/control";
import { defineCommand } from "@/lib/core/command";
import type { ControlTransaction } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { taxTreatmentOf } from "@/lib/platform/tax/treatment";
import { billingTime } from "../clock";
import { STALE } from "../engine/refusal";
import { inBilling } from "../in-billing";
import { detailsInput, refuseDetails } from "./details-input";
import { actorOf, BILLING_ENTRY } from "./entry";

type Tenant = typeof tenants.$inferSelect;

/**
 * How invoices are taxed from now on (specification, section 3). A special economic zone is a matter of
 * papers that staff have seen, so it stays until they change it.
 */
function treatmentOf(
  { country, taxTreatment }: Tenant,
  stateCode: string | null,
): (typeof TAX_TREATMENTS)[number] {
  return taxTreatment === "sez_lut" ? taxTreatment : taxTreatmentOf(country, stateCode);
}

const FIELDS = [
  "legalName",
  "billingEmail",
  "stateCode",
  "gstin",
  "address",
  "taxTreatment",
] as const;
type Stored = Pick<Tenant, (typeof FIELDS)[number]>;

function differences(before: Stored, after: Stored) {
  const shown = (value: unknown) => JSON.stringify(value ?? null);
  return FIELDS.filter((name) => shown(before[name]) !== shown(after[name]));
}

/** A change of price or tax must not slip under a quote: those made before go stale. */
async function nextVersion(tx: ControlTransaction, subscriptionId: string, now: Date) {
  const [row] = await tx
    .update(tenantSubscriptions)
    .set({ version: sql`${tenantSubscriptions.version} + 1`, updatedAt: now })
    .where(eq(tenantSubscriptions.id, subscriptionId))
    .returning({ version: tenantSubscriptions.version });
  if (!row) throw new Error(`Subscription ${subscriptionId} is gone`);
  return row.version;
}

/**
 * Changes whom and where invoices are made out to, and with it how they are taxed. Documents that stand
 * keep what they say; currency and country never change. Quotes made before go stale. Mails to the
 * billing address are tried again.
 */
export const updateBillingDetails = defineCommand({
  name: "billing.update-details",
  ...BILLING_ENTRY,
  input: detailsInput,
  fails: [STALE],
  async run(ctx, { version, ...given }) {
    const now = await billingTime(ctx.now);
    const by = actorOf(ctx);
    const { before, after, changed, ...result } = await inBilling(
      ctx.tenant.id,
      now,
      by,
      async (billing) => {
        const { tx, tenant } = billing;
        const fields = refuseDetails(tenant.country, given);
        if (Object.keys(fields).length > 0) {
          const message = "Some of the values need another look.";
          throw new AppError("invalid", "input.invalid", message, { fields });
        }
        const after: Stored = { ...given, taxTreatment: treatmentOf(tenant, given.stateCode) };
        // Written first, so that what was due by now is out before the version grows.
        await billing.save(by);
        const { subscription } = billing.state;
        const changed = differences(tenant, after);
        if (changed.length === 0) {
          return { before: tenant, after, changed, version: subscription.version };
        }
        const isNewEmail = changed.includes("billingEmail");
        await tx
          .update(tenants)
          .set({ ...after, ...(isNewEmail && { billingEmailFailedAt: null }) })
          .where(eq(tenants.id, tenant.id));
        const pick = (from: Stored) =>
          Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
        await tx.insert(auditLog).values({
          actor: by.actor,
          action: "billing.update-details",
          tenantId: tenant.id,
          requestId: by.requestId,
          ipAddress: by.ip,
          before: pick(tenant),
          after: pick(after),
          createdAt: now,
        });
        const version = await nextVersion(tx, subscription.id, now);
        return { before: tenant, after, changed, version };
      },
      { version },
    );
    ctx.record({
      table: "tenants",
      id: ctx.tenant.id,
      label: after.legalName,
      action: "update",
      changes: Object.fromEntries(
        changed.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
      ),
    });
    return { version: result.version, taxTreatment: after.taxTreatment };
  },
});
