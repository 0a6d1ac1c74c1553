import { z } from "zod";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import type { Outcome } from "../engine/state";
import { amountInput } from "./amount-input";
import { askForApproval, needsApproval, type StaffOutcome } from "./approval";
import { runBillingCommand, type StaffBilling, staffBillingInput } from "./run-billing-command";

type Goodwill = { invoiceId: string; lineId: string; amount: bigint };

const input = staffBillingInput.extend({
  invoiceId: z.uuid("Choose an invoice."),
  lineId: z.uuid("Choose a line."),
  amount: amountInput,
});

function creditedBy({ documents }: Outcome): bigint {
  return documents.reduce(
    (sum, document) => (document.kind === "credit_note" ? sum + document.creditNote.total : sum),
    0n,
  );
}

/** Credits part of a line and says so in the log. Throws BillingRefusal. */
export async function giveGoodwill(
  ctx: StaffBilling,
  { invoiceId, lineId, amount }: Goodwill,
  reason: string,
): Promise<void> {
  const { billing, by } = ctx;
  const outcome = await billing.apply({ do: "credit_line", invoiceId, lineId, amount }, by);
  const given = { invoiceId, lineId, amount: Number(amount), total: Number(creditedBy(outcome)) };
  ctx.record({ tenantId: billing.tenant.id, after: { ...given, reason } });
}

/**
 * Gives part of an invoice line back without taking days away (specification, section 8.7), at most
 * its uncredited rest; tax is credited with it. `amount` is before tax. Above what one person may
 * give, tax included, it waits for a second. Throws `forbidden`, `invalid`, `not_found`,
 * `rule_violated` (credit_exceeded), BillingRefusal.
 */
export async function creditByStaff(request: StaffRequest, given: unknown): Promise<StaffOutcome> {
  return runBillingCommand(
    {
      name: "billing.goodwill",
      permission: "billing.credit",
      isDangerous: true,
      input,
      target: ({ tenantId, invoiceId }) => ({ tenantId, invoiceIds: [invoiceId] }),
    },
    request,
    given,
    async (ctx, { invoiceId, lineId, amount, reason }) => {
      const goodwill = { invoiceId, lineId, amount };
      const most = creditedBy(ctx.billing.preview({ do: "credit_line", ...goodwill }));
      if (needsApproval(most, ctx.billing.tenant.currency)) {
        const asked = { invoiceId, lineId, amount: Number(amount), most: Number(most) };
        return askForApproval(ctx, { kind: "goodwill", ...asked }, reason);
      }
      await giveGoodwill(ctx, goodwill, reason);
      return { state: "done" };
    },
  );
}
