import { z } from "zod";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import type { Settlement } from "../engine/cancel";
import { askForApproval, needsApproval, type StaffOutcome } from "./approval";
import { refundedBy } from "./preview";
import {
  previewedInput,
  requireSameDay,
  runBillingCommand,
  type StaffBilling,
  staffBillingInput,
} from "./run-billing-command";

const SETTLEMENTS = ["none", "credit", "refund"] as const satisfies readonly Settlement[];

const input = staffBillingInput.extend({
  settlement: z.enum(SETTLEMENTS, { error: "Choose what happens to what is paid ahead." }),
  previewed: previewedInput,
});

const asked = z.object({ settlement: z.enum(["credit", "refund"]) });

/** Ends the subscription today and says so in the log. Throws BillingRefusal. */
export async function cancelWith(
  ctx: StaffBilling,
  settlement: Settlement,
  reason: string,
): Promise<void> {
  const { billing, by } = ctx;
  const { status, tier } = billing.state.subscription;
  const outcome = await billing.apply({ do: "cancel", mode: "now", settlement }, by);
  ctx.record({
    tenantId: billing.tenant.id,
    before: { status, tier },
    after: {
      status: "CANCELLED",
      settlement,
      reason,
      refunded: Number(refundedBy(outcome)),
      manualRefundDue: Number(outcome.manualRefundDue),
    },
  });
}

/**
 * Ends a subscription today (specification, section 5, row 19): what is paid ahead is lost, credited
 * or sent back. The last two need `billing.refund`; sending back more than one person may waits for
 * a second. Throws `forbidden`, `invalid`, `not_found`, BillingRefusal.
 */
export async function cancelByStaff(request: StaffRequest, given: unknown): Promise<StaffOutcome> {
  const movesMoney = asked.safeParse(given).success;
  return runBillingCommand(
    {
      name: "subscription.cancel",
      permission: movesMoney ? "billing.refund" : "billing.change",
      isDangerous: true,
      input,
      target: ({ tenantId, previewed }) => ({ tenantId, version: previewed.version }),
    },
    request,
    given,
    async (ctx, { settlement, previewed, reason }) => {
      requireSameDay(ctx.billing, previewed);
      if (settlement === "refund") {
        const planned = ctx.billing.preview({ do: "cancel", mode: "now", settlement });
        const most = refundedBy(planned) + planned.manualRefundDue;
        if (needsApproval(most, ctx.billing.tenant.currency)) {
          const { version } = previewed;
          return askForApproval(ctx, { kind: "cancel", most: Number(most), version }, reason);
        }
      }
      await cancelWith(ctx, settlement, reason);
      return { state: "done" };
    },
  );
}
