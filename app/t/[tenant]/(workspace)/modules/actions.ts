"use server";

import { refresh } from "next/cache";
import type { z } from "zod";
import type { Command } from "@/lib/core/command";
import { uncancelSubscription } from "@/lib/platform/billing/subscription/cancel";
import { payQuote } from "@/lib/platform/billing/subscription/pay";
import { applyFreeQuote, quoteChange } from "@/lib/platform/billing/subscription/quote";
import {
  scheduleSubscriptionChange,
  unscheduleSubscriptionChange,
} from "@/lib/platform/billing/subscription/schedule";
import {
  convertTrial,
  startSubscriptionTrial,
  withdrawTrialConversion,
} from "@/lib/platform/billing/subscription/trial";
import { verifyPayment } from "@/lib/platform/billing/subscription/verify-payment";
import { answerAction } from "@/lib/web/answer-action";
import type {
  Answer,
  CheckoutView,
  PaidOrder,
  PaymentResult,
  QuoteView,
} from "@/lib/web/views-billing";

/** Every input is checked by its command; what a browser sends is `unknown` until then. */

/** Does it and shows the page as it is afterwards; there is nothing else to say. */
async function change<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
): Promise<Answer<null>> {
  const answer = await answerAction(command, input);
  if (!answer.isDone) return answer;
  refresh();
  return { isDone: true, value: null };
}

export async function quote(request: unknown): Promise<Answer<QuoteView>> {
  return answerAction(quoteChange, request);
}

export async function startPayment(quoteId: unknown): Promise<Answer<CheckoutView>> {
  return answerAction(payQuote, { id: quoteId });
}

export async function verify(paid: PaidOrder): Promise<Answer<PaymentResult>> {
  return answerAction(verifyPayment, paid);
}

export async function applyFree(quoteId: unknown): Promise<Answer<null>> {
  return change(applyFreeQuote, { id: quoteId });
}

export async function schedule(request: unknown): Promise<Answer<null>> {
  return change(scheduleSubscriptionChange, request);
}

export async function unschedule(operation: unknown): Promise<Answer<null>> {
  return change(unscheduleSubscriptionChange, operation);
}

export async function uncancel(seen: unknown): Promise<Answer<null>> {
  return change(uncancelSubscription, seen);
}

export async function startTrial(request: unknown): Promise<Answer<null>> {
  return change(startSubscriptionTrial, request);
}

export async function convert(request: unknown): Promise<Answer<null>> {
  return change(convertTrial, request);
}

export async function withdraw(seen: unknown): Promise<Answer<null>> {
  return change(withdrawTrialConversion, seen);
}
