"use client";

import { BillingDay } from "@/components/billing/billing-day";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PlanActions, SubscriptionView } from "@/lib/web/views-billing";
import { changeWords } from "./change-words";
import type { PlanChoice } from "./plan-choice";
import { PlanLosses } from "./plan-losses";
import type { ScheduledChange } from "./plan-steps";
import { RefusalNote } from "./refusal-note";
import { useAnswer } from "./use-answer";

/** Puts a change down for the end of the period: what will happen, and what will then be locked. */
export function ScheduleDialog({
  subscription,
  choice,
  change,
  actions,
  onDone,
  onClose,
}: {
  subscription: SubscriptionView;
  choice: PlanChoice;
  change: ScheduledChange;
  actions: PlanActions;
  onDone: () => void;
  onClose: () => void;
}) {
  const { periodEnd, version } = subscription;
  const { isPending, refused, run } = useAnswer();
  const plan = async () => {
    if (!(await run(() => actions.schedule({ ...change, version })))) return;
    onDone();
    onClose();
  };
  if (!periodEnd) return null;
  return (
    <Dialog
      title="Change when the period ends"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-3 p-4">
        <p>
          From <BillingDay on={periodEnd} />:
        </p>
        <ul className="list-disc pl-5">
          {changeWords(change).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <PlanLosses subscription={subscription} choice={choice} />
        <p className="text-ink-muted">
          Nothing is charged or given back now. Until that day everything stays as it is, and you
          can take this back.
        </p>
        {refused && <RefusalNote refused={refused} returnTo="/modules/plan" />}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" aria-disabled={isPending || undefined} onClick={plan}>
            {isPending ? "One moment…" : "Plan this change"}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
