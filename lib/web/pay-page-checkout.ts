import { config } from "@/lib/core/config";
import { payInvoice } from "@/lib/platform/billing/payment/pay";
import { verdictOf } from "@/lib/platform/billing/payment/verdict";
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

function resultOf(verified: VerifiedPayment, number: string, email: string): PaymentResult {
  const verdict = verdictOf(verified);
  if (verdict.outcome !== "applied") return verdict;
  const message = `Thank you. The receipt goes to ${email}.`;
  return { ...verdict, invoiceNumber: verified.documents.at(-1) ?? number, message };
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
