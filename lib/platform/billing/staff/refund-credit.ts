import { type Failure, refuse } from "@/lib/core/command";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { askForApproval, needsApproval, type StaffOutcome } from "./approval";
import { refundedBy } from "./preview";
import {
  previewedInput,
  requireSameDay,
  runBillingCommand,
  type StaffBilling,
  staffBillingInput,
} from "./run-billing-command";

const NOTHING_REFUNDABLE: Failure = {
  code: "rule_violated",
  reason: "refund.no-payment",
  message:
    "No payment of the last 180 days can take this back. It has to be sent by bank transfer, outside the gateway.",
};

/** Pays back the credit of a cancelled subscription and says so in the log. */
export async function refundCreditWith(ctx: StaffBilling, reason: string): Promise<void> {
  const { billing, by } = ctx;
  const outcome = await billing.apply({ do: "refund_credit" }, by);
  const refunded = refundedBy(outcome);
  if (refunded === 0n) throw refuse(NOTHING_REFUNDABLE);
  const manualRefundDue = Number(outcome.manualRefundDue);
  ctx.record({
    tenantId: billing.tenant.id,
    after: { refunded: Number(refunded), manualRefundDue, reason },
  });
}

/**
 * Sends the credit that a cancelled subscription left back to the payments it came from, newest first
 * (specification, section 8.6). Above what one person may, it waits for a second. Throws `forbidden`,
 * `invalid`, `not_found`, `rule_violated` (refund.no-payment), BillingRefusal.
 */
export async function refundCreditByStaff(
  request: StaffRequest,
  given: unknown,
): Promise<StaffOutcome> {
  return runBillingCommand(
    {
      name: "billing.refund",
      permission: "billing.refund",
      isDangerous: true,
      input: staffBillingInput.extend({ previewed: previewedInput }),
      target: ({ tenantId, previewed }) => ({ tenantId, version: previewed.version }),
    },
    request,
    given,
    async (ctx, { previewed, reason }) => {
      requireSameDay(ctx.billing, previewed);
      const most = refundedBy(ctx.billing.preview({ do: "refund_credit" }));
      if (needsApproval(most, ctx.billing.tenant.currency)) {
        const { version } = previewed;
        return askForApproval(ctx, { kind: "refund", most: Number(most), version }, reason);
      }
      await refundCreditWith(ctx, reason);
      return { state: "done" };
    },
  );
}
