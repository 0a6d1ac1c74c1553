"use server";

import { answerFrom } from "@/lib/web/answer-action";
import { isPayLinkSettled, startPayLink, verifyPayLink } from "@/lib/web/pay-page-checkout";
import type { Answer, CheckoutView, PaidOrder, PaymentResult } from "@/lib/web/views-billing";

/** Makes the order for the invoice behind a link, or finds the one there is. */
export async function startPayment(token: string): Promise<Answer<CheckoutView>> {
  return answerFrom(() => startPayLink(String(token)));
}

/** Checks what the payment window reported. */
export async function verifyPayment(
  token: string,
  paid: PaidOrder,
): Promise<Answer<PaymentResult>> {
  return answerFrom(() => verifyPayLink(String(token), paid));
}

/** Whether the invoice is settled by now. */
export async function isSettled(token: string): Promise<boolean> {
  return isPayLinkSettled(String(token));
}
