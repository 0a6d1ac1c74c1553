"use server";

import { refresh } from "next/cache";
import { uncancelSubscription } from "@/lib/platform/billing/subscription/cancel";
import { payInvoice } from "@/lib/platform/billing/subscription/pay";
import { unscheduleSubscriptionChange } from "@/lib/platform/billing/subscription/schedule";
import { verifyPayment as verify } from "@/lib/platform/billing/subscription/verify-payment";
import { answerAction } from "@/lib/web/answer-action";
import { isOpenInvoice } from "@/lib/web/billing-page-open";
import { formFields, runAction } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";
import type { Answer, CheckoutView, PaidOrder, PaymentResult } from "@/lib/web/views-billing";

/** The page shows what became of it. */
function shown(state: FormState): FormState {
  if (state.notice) refresh();
  return state;
}

/** Makes the order of an open invoice, or finds the one there is. */
export async function startPayment(id: string): Promise<Answer<CheckoutView>> {
  return answerAction(payInvoice, { id });
}

/** Checks what the payment window reported. */
export async function verifyPayment(paid: PaidOrder): Promise<Answer<PaymentResult>> {
  const { orderId, paymentId, signature } = paid;
  return answerAction(verify, { orderId, paymentId, signature });
}

/** Whether an invoice is settled by now, however the news came. */
export async function isInvoiceSettled(id: string): Promise<boolean> {
  return !(await isOpenInvoice(id));
}

export async function undoScheduled(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "It was taken back.";
  return shown(await runAction(unscheduleSubscriptionChange, formFields(form), { notice }));
}

export async function uncancel(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "The cancellation was taken back. The subscription goes on.";
  return shown(await runAction(uncancelSubscription, formFields(form), { notice }));
}
