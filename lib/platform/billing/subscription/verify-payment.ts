import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { billingTime } from "../clock";
import { type Verdict, verdictOf } from "../payment/verdict";
import { verifyCheckout } from "../payment/verify-checkout";
import { BILLING_ENTRY, recordBilling } from "./entry";

/** What has come of a payment that Checkout reported. */
type PaymentVerdict = Verdict & {
  /** The invoice that it settles. */
  invoiceNumber?: string;
  /** Numbers of everything issued with it, credit notes first. */
  documents: string[];
};

const identifier = (what: string) =>
  z
    .string({ error: `${what} is missing.` })
    .min(1, `${what} is missing.`)
    .max(128);

/**
 * Checks what Checkout handed to the browser and applies the payment, once however often it is told.
 * Nothing the browser says is believed: the payment is read from the gateway.
 */
export const verifyPayment = defineCommand({
  name: "billing.verify-payment",
  ...BILLING_ENTRY,
  input: z.strictObject({
    orderId: identifier("The order"),
    paymentId: identifier("The payment"),
    signature: identifier("The signature"),
  }),
  fails: [
    {
      code: "invalid",
      reason: "checkout.not_signed",
      message: "This payment cannot be confirmed.",
    },
  ],
  async run(ctx, checkout): Promise<PaymentVerdict> {
    const now = await billingTime(ctx.now);
    const verified = await verifyCheckout(checkout, now, ctx.tenant.id);
    const verdict = verdictOf(verified);
    const { documents } = verified;
    const invoiceNumber = documents.at(-1);
    recordBilling(ctx, ctx.tenant.id, {
      verify_payment: checkout.paymentId,
      outcome: verdict.outcome,
    });
    return { ...verdict, ...(invoiceNumber && { invoiceNumber }), documents };
  },
});
