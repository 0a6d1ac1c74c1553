import type { Minor } from "@/lib/core/money";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import { cancelAtPeriodEnd, cancelNow, refundCredit, type Settlement, uncancel } from "./cancel";
import { type Authority, type Change, changeNow, scheduleChange, unschedule } from "./change";
import { Draft } from "./draft";
import { purchase } from "./purchase";
import { creditLine, loseDispute, settleInvoice } from "./settle";
import type { BillingState, Outcome, Scene, Selection } from "./state";
import { resumeByStaff, suspendByStaff } from "./suspend";
import { consentToConvert, startTrial, withdrawConsent } from "./trial";

/** Everything that can be asked of a subscription. */
export type Command =
  | ({ do: "purchase" } & Selection)
  | ({ do: "change"; when: "now" | "period_end"; by: Authority } & Change)
  | { do: "unschedule"; id: string }
  | { do: "start_trial"; tier: TierCode; by: Authority }
  | { do: "convert"; selection?: Selection | undefined }
  | { do: "withdraw" }
  | { do: "cancel"; mode: "now"; settlement: Settlement }
  | { do: "cancel"; mode: "period_end" }
  | { do: "uncancel" }
  | { do: "refund_credit" }
  | { do: "suspend" }
  | { do: "resume" }
  | { do: "settle"; invoiceId: string; amount: Minor }
  | { do: "dispute_lost"; invoiceId: string; amount: Minor }
  | { do: "credit_line"; invoiceId: string; lineId: string; amount: Minor };

type Run = { [Do in Command["do"]]: (draft: Draft, command: Extract<Command, { do: Do }>) => void };

const RUN: Run = {
  purchase,
  change: (draft, command) => {
    if (command.when === "now") changeNow(draft, command, command.by);
    else scheduleChange(draft, command);
  },
  unschedule: (draft, { id }) => unschedule(draft, id),
  start_trial: (draft, { tier, by }) => startTrial(draft, tier, by),
  convert: (draft, { selection }) => consentToConvert(draft, selection),
  withdraw: withdrawConsent,
  cancel: (draft, command) => {
    if (command.mode === "now") cancelNow(draft, command.settlement);
    else cancelAtPeriodEnd(draft);
  },
  uncancel,
  refund_credit: refundCredit,
  suspend: suspendByStaff,
  resume: resumeByStaff,
  settle: (draft, { invoiceId, amount }) => settleInvoice(draft, invoiceId, amount),
  dispute_lost: (draft, { invoiceId, amount }) => loseDispute(draft, invoiceId, amount),
  credit_line: creditLine,
};

/**
 * Works out what a command results in, without touching anything. Preview and charge are this same
 * function. Throws BillingRefusal.
 */
export function plan(state: BillingState, command: Command, scene: Scene): Outcome {
  const draft = new Draft(state, scene);
  const run = RUN[command.do] as (draft: Draft, command: Command) => void;
  run(draft, command);
  return draft.outcome();
}
