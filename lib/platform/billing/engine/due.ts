import { endSubscription } from "./cancel";
import { addDays, type Day, laterOf } from "./day";
import { Draft } from "./draft";
import { applyScheduled, billPeriod, enterPeriod, fallToFree, netDueOn } from "./period";
import type { BillingState, Invoice, Outcome, Scene, Subscription } from "./state";
import { endTrial } from "./trial";

/** Days after the due day on which access is suspended, and after that on which it ends for good. */
export const SUSPEND_AFTER_DUE_DAYS = 14;
export const CANCEL_AFTER_SUSPENSION_DAYS = 30;

function renew(draft: Draft): void {
  const { anchorDate, periodIndex, periodEnd } = draft.subscription;
  if (anchorDate === null || periodIndex === null || periodEnd === null) return;
  const { interval, isNewInterval } = applyScheduled(draft);
  if (draft.items.length === 0) {
    fallToFree(draft);
    draft.transition("ACTIVE", "downgraded to FREE");
    return;
  }
  const period = isNewInterval
    ? enterPeriod(draft, periodEnd, 0, interval)
    : enterPeriod(draft, anchorDate, periodIndex + 1, interval);
  billPeriod(draft, period, { reason: "renewal", dueOn: netDueOn(draft) });
}

function suspendForNonPayment(draft: Draft): void {
  draft.set({ suspendReason: "nonpayment", suspendedOn: draft.scene.date });
  draft.transition("SUSPENDED", "non-payment");
}

function cancelForNonPayment(draft: Draft): void {
  draft.writeOffOpenInvoices();
  endSubscription(draft, "non-payment");
}

type DueJob = { on: Day; run(draft: Draft): void };
type Due = (subscription: Subscription, firstDue: Day | undefined) => Day | null | undefined;

const isRunning = ({ status }: Subscription) => status === "ACTIVE" || status === "PAST_DUE";

/** What time alone brings about, in the order of one day (specification, section 5). */
const JOBS: readonly { due: Due; run(draft: Draft): void }[] = [
  { due: (s) => (s.status === "TRIAL" ? s.trialEnd : null), run: endTrial },
  { due: (s) => s.cancelAt, run: (draft) => endSubscription(draft, "cancel at period end") },
  { due: (s) => (isRunning(s) ? s.periodEnd : null), run: renew },
  {
    due: (s, firstDue) => (s.status === "ACTIVE" && firstDue ? addDays(firstDue, 1) : null),
    run: (draft) => draft.transition("PAST_DUE", "invoice overdue"),
  },
  {
    due: (s, firstDue) =>
      s.status === "PAST_DUE" && firstDue ? addDays(firstDue, SUSPEND_AFTER_DUE_DAYS) : null,
    run: suspendForNonPayment,
  },
  {
    due: (s) =>
      s.status === "SUSPENDED" && s.suspendReason === "nonpayment" && s.suspendedOn
        ? addDays(s.suspendedOn, CANCEL_AFTER_SUSPENSION_DAYS)
        : null,
    run: cancelForNonPayment,
  },
];

function firstDueOf(invoices: readonly Invoice[]): Day | undefined {
  return invoices
    .filter(({ status }) => status === "open")
    .map(({ dueOn }) => dueOn)
    .sort()[0];
}

function nextJob({ subscription, invoices }: BillingState): DueJob | undefined {
  if (subscription.status === "CANCELLED") return undefined;
  const firstDue = firstDueOf(invoices);
  let next: DueJob | undefined;
  for (const { due, run } of JOBS) {
    const on = due(subscription, firstDue);
    if (on && (!next || on < next.on)) next = { on, run };
  }
  return next;
}

/** The next day on which time alone changes something; null when it never does. */
export function nextDueOn(state: BillingState): Day | null {
  return nextJob(state)?.on ?? null;
}

/**
 * Runs the next job that is due by `today`, as of the day it was due: however late it runs, the
 * documents are the same but for their issue dates. Never as of a day before the present status, which
 * a return from suspension may have brought later. Undefined when nothing is due.
 */
export function runNextDue(
  state: BillingState,
  sceneOn: (date: Day) => Scene,
  today: Day,
): Outcome | undefined {
  const job = nextJob(state);
  if (!job || job.on > today) return undefined;
  const { statusSince } = state.subscription;
  const draft = new Draft(state, sceneOn(statusSince ? laterOf(job.on, statusSince) : job.on));
  job.run(draft);
  return draft.outcome();
}
