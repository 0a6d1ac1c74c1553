import type { Draft } from "./draft";
import { itemsOf } from "./items";
import { billPeriod, enterPeriod, gatedDueOn, listPrices } from "./period";
import { BillingRefusal, INVALID_TRANSITION, PAST_DUE } from "./refusal";
import type { Selection } from "./state";

/** First purchase, from the free plan or a trial (specification, section 5, rows 6 and 7). */
export function purchase(draft: Draft, selection: Selection): void {
  const { status, tier } = draft.subscription;
  const isTrial = status === "TRIAL";
  if (!isTrial && !(status === "ACTIVE" && tier === "FREE")) {
    throw new BillingRefusal(INVALID_TRANSITION);
  }
  if (selection.tier === "FREE") throw new BillingRefusal(INVALID_TRANSITION);
  if (draft.invoices.some(({ status, dueOn }) => status === "open" && dueOn < draft.scene.date)) {
    throw new BillingRefusal(PAST_DUE);
  }
  draft.items = itemsOf(selection, listPrices(draft.scene));
  draft.set({ trialEnd: null, trialTier: null, trialConverts: null, cancelAt: null });
  const period = enterPeriod(draft, draft.scene.date, 0, selection.interval);
  billPeriod(draft, period, { reason: "purchase", dueOn: gatedDueOn(draft) });
  if (isTrial) draft.transition("ACTIVE", "purchased");
}
