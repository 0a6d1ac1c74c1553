"use server";

import { refresh } from "next/cache";
import { endMandate, startMandate } from "@/lib/platform/billing/mandate/tenant-commands";
import { verifyPayment } from "@/lib/platform/billing/subscription/verify-payment";
import { answerAction } from "@/lib/web/answer-action";
import { isMandateAuthorised } from "@/lib/web/billing-page-autopay";
import { formFields, runAction } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";
import type { Answer, CheckoutView, PaidOrder, PaymentResult } from "@/lib/web/views-billing";

const PAISE = 100;

/** Starts a mandate; the payment window goes on with it. The amount arrives in whole rupees. */
export async function authorise(account: Record<string, string>): Promise<Answer<CheckoutView>> {
  const { rupees, ...given } = account;
  return answerAction(startMandate, { ...given, maxAmount: Number(rupees) * PAISE });
}

/** Checks what the payment window reported. What the bank says comes days later. */
export async function verifyMandate(paid: PaidOrder): Promise<Answer<PaymentResult>> {
  const { orderId, paymentId, signature } = paid;
  const answer = await answerAction(verifyPayment, { orderId, paymentId, signature });
  if (!answer.isDone) return answer;
  const message = "Confirmed. Your bank takes the mandate on within a few days.";
  return { isDone: true, value: { outcome: "applied", message } };
}

export async function isAuthorised(): Promise<boolean> {
  return isMandateAuthorised();
}

export async function end(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "The mandate has ended. Nothing is debited any more.";
  const state = await runAction(endMandate, formFields(form), { notice });
  if (state.notice) refresh();
  return state;
}
