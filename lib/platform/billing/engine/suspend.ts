import type { Draft } from "./draft";
import { BillingRefusal, INVALID_TRANSITION } from "./refusal";
import { resumeBilling, settleStanding } from "./standing";
import { endTrial } from "./trial";

/** Suspension by platform staff; renewals stop (specification, section 5, row 16). */
export function suspendByStaff(draft: Draft): void {
  const { status } = draft.subscription;
  if (status === "CANCELLED" || status === "SUSPENDED")
    throw new BillingRefusal(INVALID_TRANSITION);
  draft.set({ suspendReason: "admin", suspendedOn: draft.scene.date, suspendedFrom: status });
  draft.transition("SUSPENDED", "suspended by staff");
}

/** Takes it back: as after a payment, but nothing needs to be paid. */
export function resumeByStaff(draft: Draft): void {
  const { status, suspendReason, suspendedFrom, trialEnd } = draft.subscription;
  if (status !== "SUSPENDED" || suspendReason !== "admin") {
    throw new BillingRefusal(INVALID_TRANSITION);
  }
  draft.transition(suspendedFrom ?? "ACTIVE", "resumed by staff");
  resumeBilling(draft);
  // What was overdue may have been paid meanwhile.
  settleStanding(draft);
  if (suspendedFrom === "TRIAL" && trialEnd && trialEnd <= draft.scene.date) endTrial(draft);
}
