import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import type { Change } from "../engine/change";
import type { Command } from "../engine/plan";
import { amountDueOf } from "../quote/describe-documents";
import {
  previewedInput,
  requireSameDay,
  runBillingCommand,
  staffBillingInput,
} from "./run-billing-command";

/** What staff may change at once that a tenant can only have at the end of its period. */
export const staffChange = z.strictObject({
  tier: z.enum(TIER_CODES).optional(),
  add: z.array(z.enum(MODULE_CODES)).default([]),
  remove: z.array(z.enum(MODULE_CODES)).default([]),
});

/** A change as the engine takes it. */
export function changeCommand({ tier, add, remove }: z.output<typeof staffChange>): Command {
  const change: Change = { add, remove, ...(tier && { tier }) };
  return { do: "change", when: "now", by: "staff", ...change };
}

/** Invoices of a change exist once they are paid; staff cannot pay for a tenant. */
const PAYMENT_REQUIRED = new AppError(
  "conflict",
  "payment_required",
  "This has to be paid first. Let the customer buy it, or let the customer pay by invoice.",
);

/**
 * Changes a subscription today: a downgrade, modules taken away or added, as the preview showed it
 * (specification, section 7). What is given up is credited. What costs more than it credits is for
 * customers that pay by invoice. Throws `forbidden`, `invalid`, `not_found`, `conflict`
 * (payment_required), BillingRefusal.
 */
export async function changeByStaff(request: StaffRequest, given: unknown): Promise<void> {
  await runBillingCommand(
    {
      name: "subscription.change",
      permission: "billing.change",
      isDangerous: true,
      input: staffBillingInput.extend({ change: staffChange, previewed: previewedInput }),
      target: ({ tenantId, previewed }) => ({ tenantId, version: previewed.version }),
    },
    request,
    given,
    async (ctx, { change, previewed, reason }) => {
      const { billing, by } = ctx;
      requireSameDay(billing, previewed);
      const { tier, collection } = billing.state.subscription;
      const outcome = await billing.apply(changeCommand(change), by);
      if (collection === "checkout" && amountDueOf(outcome.documents) > 0n) throw PAYMENT_REQUIRED;
      const after = { ...change, tier: outcome.state.subscription.tier, reason };
      ctx.record({ tenantId: billing.tenant.id, before: { tier }, after });
    },
  );
}
