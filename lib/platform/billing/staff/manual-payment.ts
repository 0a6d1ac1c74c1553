import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { share } from "../engine/proration";
import type { Invoice } from "../engine/state";
import { settleByTransfer } from "../payment/bank-transfer";
import { amountInput } from "./amount-input";
import { runBillingCommand, staffBillingInput } from "./run-billing-command";

const MOST_TDS_BASIS_POINTS = 3_000;

/** "10" or "0.1" percent as basis points. */
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,2}(\.\d{1,2})?$/, "Enter a rate in percent, such as 10.")
  .transform((typed) => Math.round(Number(typed) * 100))
  .pipe(
    z
      .number()
      .min(1, "Enter a rate above zero.")
      .max(MOST_TDS_BASIS_POINTS, "No tax is withheld at more than 30 percent."),
  );

const input = staffBillingInput.extend({
  invoiceId: z.uuid("Choose an invoice."),
  amount: amountInput.optional(),
  utr: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{6,35}$/, "Enter the bank's reference (UTR): 6 to 35 letters and digits.")
    .optional(),
  receivedOn: z.iso.date("Enter the day the money arrived."),
  tds: z
    .strictObject({
      certificate: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z0-9/-]{3,40}$/, "Enter the number of the TDS certificate."),
      rate: percent,
    })
    .optional(),
});

/**
 * Tax withheld at a rate of the taxable value that is still on an invoice, without GST: half up, as
 * every other tax (specification, section 8.5; V39).
 */
function withheld({ lines }: Invoice, basisPoints: number): bigint {
  const taxable = lines.reduce((sum, { amount, credited }) => sum + amount - credited, 0n);
  return share(taxable, BigInt(basisPoints), 10_000n);
}

function refuse(field: string, message: string): AppError {
  return new AppError("invalid", "payment.invalid", message, { fields: { [field]: message } });
}

/**
 * Enters money that came by bank transfer, and tax the customer withheld, against an open invoice.
 * Either may come alone. Throws `forbidden`, `invalid` naming the field, `not_found`.
 */
export async function enterManualPayment(request: StaffRequest, given: unknown): Promise<void> {
  await runBillingCommand(
    {
      name: "billing.manual-payment",
      permission: "billing.manual_payment",
      isDangerous: true,
      input,
      target: ({ tenantId, invoiceId }) => ({ tenantId, invoiceIds: [invoiceId] }),
    },
    request,
    given,
    async (ctx, { invoiceId, amount = 0n, utr, receivedOn, tds, reason }) => {
      const { billing, by } = ctx;
      const invoice = billing.state.invoices.find(({ id }) => id === invoiceId);
      if (!invoice) throw refuse("invoiceId", "There is no such invoice.");
      if (amount > 0n && !utr) throw refuse("utr", "Enter the bank's reference (UTR).");
      if (amount === 0n && !tds) throw refuse("amount", "Enter an amount above zero.");
      if (receivedOn > billing.today) throw refuse("receivedOn", "This day has not come yet.");
      const tax = tds && {
        certificate: tds.certificate,
        amount: withheld(invoice, tds.rate),
      };
      const transfer = { invoiceId, amount, utr: utr ?? "", receivedOn, tds: tax };
      await settleByTransfer(billing, transfer, by);
      ctx.record({
        tenantId: billing.tenant.id,
        before: { invoiceId, open: Number(invoice.openAmount) },
        after: {
          ...(amount > 0n && { amount: Number(amount), utr }),
          ...(tax && { tds: Number(tax.amount), certificate: tax.certificate }),
          receivedOn,
          reason,
        },
      });
    },
  );
}
