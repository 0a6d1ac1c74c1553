import { config } from "@/lib/core/config";
import { payInvoice } from "@/lib/platform/billing/payment/pay";
import {
  type VerifiedPayment,
  verifyCheckout,
} from "@/lib/platform/billing/payment/verify-checkout";
import { requirePayLink } from "./pay-page";
import type { CheckoutView, PaidOrder, PaymentResult } from "./views-billing";

/** Paying the invoice behind a link of a mail, without a session: the link is the permission. */

/** What the payment window is opened with. Throws what the link, the invoice or the gateway refuses. */
export async function startPayLink(token: string): Promise<CheckoutView> {
  const { invoice, now } = await requirePayLink(token);
  const checkout = await payInvoice(invoice.id, now);
  const { hostname } = new URL(config().RAZORPAY_BASE_URL);
  return {
    ...checkout,
    amount: Number(checkout.amount),
    isSimulated: !hostname.endsWith(".razorpay.com"),
  };
}

function resultOf(
  { outcome, documents }: VerifiedPayment,
  number: string,
  email: string,
): PaymentResult {
  const thanks = `Thank you. The receipt goes to ${email}.`;
  switch (outcome.kind) {
    case "applied":
    case "known":
      return { outcome: outcome.kind, invoiceNumber: documents.at(-1) ?? number, message: thanks };
    case "refunded":
      return {
        outcome: "refunded",
        message: "This invoice was paid already. The payment goes back to where it came from.",
      };
    case "quarantined":
      return {
        outcome: "quarantined",
        message: "The payment arrived otherwise than it was ordered. Our staff looks into it.",
      };
    default:
      return { outcome: "pending", message: "The payment is being confirmed." };
  }
}

/** Checks what the payment window reported; only an order of the linked invoice's company is taken. */
export async function verifyPayLink(token: string, paid: PaidOrder): Promise<PaymentResult> {
  const { invoice, now } = await requirePayLink(token);
  const { orderId, paymentId, signature } = paid;
  const checked = {
    orderId: String(orderId),
    paymentId: String(paymentId),
    signature: String(signature),
  };
  const verified = await verifyCheckout(checked, now, invoice.tenantId);
  const { number, recipient } = invoice.snapshot;
  return resultOf(verified, number, recipient.email ?? "you by e-mail");
}

/** Whether the linked invoice is settled, however the news came. */
export async function isPayLinkSettled(token: string): Promise<boolean> {
  const { invoice } = await requirePayLink(token, "look");
  return invoice.openAmount === 0n;
}
