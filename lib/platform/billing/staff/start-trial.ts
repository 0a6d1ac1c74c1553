import { z } from "zod";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { runBillingCommand, staffBillingInput } from "./run-billing-command";

/**
 * Starts the trial of a plan that only sales grant: ENTERPRISE, 30 days. Throws `forbidden`,
 * `invalid`, `not_found`, BillingRefusal (trial_used, no_trial, invalid_transition).
 */
export async function startTrialByStaff(request: StaffRequest, given: unknown): Promise<void> {
  await runBillingCommand(
    {
      name: "subscription.start-trial",
      permission: "billing.change",
      isDangerous: true,
      input: staffBillingInput.extend({
        tier: z.enum(["STARTER", "PROFESSIONAL", "ENTERPRISE"]).default("ENTERPRISE"),
      }),
      target: ({ tenantId }) => ({ tenantId }),
    },
    request,
    given,
    async (ctx, { tier, reason }) => {
      const { billing, by } = ctx;
      const { state } = await billing.apply({ do: "start_trial", tier, by: "staff" }, by);
      const { trialEnd } = state.subscription;
      ctx.record({ tenantId: billing.tenant.id, after: { trial: tier, trialEnd, reason } });
    },
  );
}
