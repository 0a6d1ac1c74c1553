import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { billingTime } from "../clock";
import { type VerifiedPayment, verifyCheckout } from "../payment/verify-checkout";
import { BILLING_ENTRY, recordBilling } from "./entry";

/** What has come of a payment that Checkout reported. */
type PaymentVerdict = {
  outcome: "applied" | "known" | "refunded" | "quarantined" | "pending";
  /** The invoice that it settles. */
  invoiceNumber?: string;
  /** Numbers of everything issued with it, credit notes first. */
  documents: string[];
  message: string;
};

const identifier = (what: string) =>
  z
    .string({ error: `${what} is missing.` })
    .min(1, `${what} is missing.`)
    .max(128);

const REFUNDED: Record<string, string> = {
  stale_quote:
    "The subscription changed before the payment arrived, so nothing was changed. The payment goes back in full.",
  duplicate_payment: "This was paid already. The second payment goes back in full.",
  superseded_order: "The amount had changed meanwhile. The payment goes back in full.",
};

function verdictOf({ outcome }: VerifiedPayment): Pick<PaymentVerdict, "outcome" | "message"> {
  const { kind } = outcome;
  if (kind === "applied") return { outcome: kind, message: "Paid. Thank you." };
  if (kind === "known") return { outcome: kind, message: "This payment has arrived before." };
  if (kind === "refunded") {
    return { outcome: kind, message: REFUNDED[outcome.reason] ?? "The payment goes back in full." };
  }
  if (kind === "quarantined") {
    const message = "The payment does not fit its order. Our staff look into it.";
    return { outcome: kind, message };
  }
  if (kind === "noted" && outcome.status === "failed") {
    return { outcome: "pending", message: "The payment did not succeed. Nothing was changed." };
  }
  return { outcome: "pending", message: "The payment is on its way. This can take some minutes." };
}

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
