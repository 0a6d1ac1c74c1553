import { smallerOf } from "@/lib/core/money";
import { addDays, laterOf } from "./day";
import type { Draft } from "./draft";
import { BillingRefusal, INVALID_TRANSITION } from "./refusal";

/** Payments that are older cannot be refunded through the gateway any more. */
const REFUNDABLE_DAYS = 180;
const SMALLEST_REFUND = 100n;

export type Settlement = "none" | "credit" | "refund";

/** Ends the subscription with its period or trial (specification, section 5, row 17). */
export function cancelAtPeriodEnd(draft: Draft): void {
  const { status, periodEnd, trialEnd, cancelAt } = draft.subscription;
  const end = status === "TRIAL" ? trialEnd : periodEnd;
  if (status === "CANCELLED" || !end || cancelAt) throw new BillingRefusal(INVALID_TRANSITION);
  draft.set({ cancelAt: laterOf(end, draft.scene.date), trialConverts: null });
}

export function uncancel(draft: Draft): void {
  const { status, cancelAt } = draft.subscription;
  if (status === "CANCELLED" || !cancelAt) throw new BillingRefusal(INVALID_TRANSITION);
  draft.set({ cancelAt: null });
}

/** The end of a subscription; it never comes back, a later purchase is a new one. */
export function endSubscription(draft: Draft, why: string): void {
  draft.items = [];
  draft.set({ scheduled: [], cancelAt: null, trialConverts: null });
  draft.transition("CANCELLED", why);
}

/**
 * Pays the balance back: newest gateway payment first, each up to what was captured and not refunded,
 * without pieces below 1.00 and payments older than 180 days; the rest needs a person.
 */
function refundBalance(draft: Draft): void {
  const oldest = addDays(draft.scene.date, -REFUNDABLE_DAYS);
  const newestFirst = draft.payments
    .filter(({ receivedOn }) => receivedOn >= oldest)
    .sort((a, b) => b.capturedAt.getTime() - a.capturedAt.getTime());
  for (const payment of newestFirst) {
    const left = payment.amount - payment.refundedAmount;
    const amount = smallerOf(left, draft.creditBalance);
    if (amount >= SMALLEST_REFUND) {
      draft.refund(payment, { amount, reason: "cancellation", isFromCredit: true });
    }
  }
  draft.manualRefundDue = draft.creditBalance;
}

/**
 * Pays back the credit that a cancelled subscription left on account (section 8.6); while one is live
 * its credit is for the next invoice.
 */
export function refundCredit(draft: Draft): void {
  if (draft.subscription.status !== "CANCELLED" || draft.creditBalance === 0n) {
    throw new BillingRefusal(INVALID_TRANSITION);
  }
  refundBalance(draft);
  // The balance is part of what a quote was made of.
  draft.set({});
}

/** Ends the subscription today and settles what is paid ahead (section 5, row 19; section 8.6). */
export function cancelNow(draft: Draft, settlement: Settlement): void {
  if (draft.subscription.status === "CANCELLED") throw new BillingRefusal(INVALID_TRANSITION);
  const { date } = draft.scene;
  if (settlement !== "none") {
    const given = draft.segments
      .filter(({ to }) => to > date)
      .map((segment) => ({ segment, from: laterOf(segment.from, date) }));
    draft.giveUp(given, "cancellation");
  }
  if (settlement === "refund") refundBalance(draft);
  endSubscription(draft, "cancelled now");
}
