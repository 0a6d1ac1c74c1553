import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import type { Authority } from "./change";
import { addDays } from "./day";
import type { Draft } from "./draft";
import { itemsOf } from "./items";
import { billPeriod, enterPeriod, fallToFree, listPrices, netDueOn } from "./period";
import { BillingRefusal, INVALID_TRANSITION, NO_TRIAL, TRIAL_USED } from "./refusal";
import type { Selection } from "./state";

/** Starts the one trial of a tenant (specification, section 5, row 2). */
export function startTrial(draft: Draft, tier: TierCode, by: Authority): void {
  const { status, tier: current } = draft.subscription;
  if (status !== "ACTIVE" || current !== "FREE") throw new BillingRefusal(INVALID_TRANSITION);
  if (draft.account.hasUsedTrial) throw new BillingRefusal(TRIAL_USED);
  const { trialDays, isTrialBySales } = getTier(tier);
  if (!trialDays || (isTrialBySales && by !== "staff")) throw new BillingRefusal(NO_TRIAL);
  const trialEnd = addDays(draft.scene.date, trialDays);
  draft.set({ trialTier: tier, trialEnd, trialConverts: null });
  draft.account = { ...draft.account, hasUsedTrial: true };
  draft.transition("TRIAL", "trial started");
}

function refuseUnlessOnTrial(draft: Draft): void {
  if (draft.subscription.status !== "TRIAL") throw new BillingRefusal(INVALID_TRANSITION);
}

/** Consents to what the trial turns into; without a selection it is the plan on trial, monthly. */
export function consentToConvert(draft: Draft, selection: Selection | undefined): void {
  refuseUnlessOnTrial(draft);
  const { trialTier, cancelAt } = draft.subscription;
  if (!trialTier || cancelAt) throw new BillingRefusal(INVALID_TRANSITION);
  const chosen: Selection = selection ?? {
    tier: trialTier,
    interval: "month",
    modules: [],
    seats: 0,
  };
  // Without consent a trial ends on the free plan anyway; nobody buys it.
  if (chosen.tier === "FREE") throw new BillingRefusal(INVALID_TRANSITION);
  itemsOf(chosen, listPrices(draft.scene));
  draft.set({ trialConverts: chosen });
}

/** Takes the consent back. */
export function withdrawConsent(draft: Draft): void {
  refuseUnlessOnTrial(draft);
  draft.set({ trialConverts: null });
}

/** The last day of the trial has passed: it becomes a subscription with consent, else it is FREE again. */
export function endTrial(draft: Draft): void {
  const { trialConverts } = draft.subscription;
  if (!trialConverts) {
    fallToFree(draft);
    draft.transition("ACTIVE", "trial expired -> FREE");
    return;
  }
  draft.items = itemsOf(trialConverts, listPrices(draft.scene));
  draft.set({ trialEnd: null, trialTier: null, trialConverts: null });
  const period = enterPeriod(draft, draft.scene.date, 0, trialConverts.interval);
  draft.transition("ACTIVE", "trial converted");
  billPeriod(draft, period, { reason: "trial_end", dueOn: netDueOn(draft) });
}
