import type { Day } from "./day";
import type { Draft } from "./draft";
import { applyScheduled, billPeriod, enterPeriod, fallToFree, netDueOn } from "./period";
import type { Invoice } from "./state";

/** Whether an invoice should have been paid before a day. */
function isOverdue({ status, dueOn }: Pick<Invoice, "status" | "dueOn">, on: Day): boolean {
  return status === "open" && dueOn < on;
}

/**
 * Starts billing again after a suspension: in the same period if it still runs, else with a new anchor
 * today; the days in between are never billed (specification, section 5, row 15).
 */
export function resumeBilling(draft: Draft): void {
  const { scene, subscription } = draft;
  const { periodEnd, tier } = subscription;
  draft.set({ suspendedOn: null, suspendReason: null, suspendedFrom: null });
  if (tier === "FREE" || !periodEnd || scene.date < periodEnd) return;
  const { interval } = applyScheduled(draft);
  if (draft.items.length === 0) {
    fallToFree(draft);
    return;
  }
  const period = enterPeriod(draft, scene.date, 0, interval);
  billPeriod(draft, period, { reason: "reactivation", dueOn: netDueOn(draft) });
}

/** Back in good standing once nothing is overdue any more (section 5, rows 13 and 15). */
export function settleStanding(draft: Draft): void {
  const { status, suspendReason } = draft.subscription;
  if (draft.invoices.some((invoice) => isOverdue(invoice, draft.scene.date))) return;
  if (status === "PAST_DUE") draft.transition("ACTIVE", "overdue settled");
  if (status === "SUSPENDED" && suspendReason === "nonpayment") {
    draft.transition("ACTIVE", "reactivated");
    resumeBilling(draft);
  }
}
