"use client";

import { CalendarClock } from "lucide-react";
import { BillingDay } from "@/components/billing/billing-day";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { PlanActions, SubscriptionView } from "@/lib/web/views-billing";
import { RefusalNote } from "./refusal-note";
import { useAnswer } from "./use-answer";

/** What happens when the period ends, each with a way to take it back; nothing where nothing does. */
export function ScheduledList({
  subscription,
  actions,
}: {
  subscription: SubscriptionView;
  actions: Pick<PlanActions, "unschedule" | "uncancel">;
}) {
  const { scheduled, cancelAt, periodEnd, version } = subscription;
  const { isPending, refused, run } = useAnswer();
  const undo = (name: string, work: Parameters<typeof run>[0]) => (
    <Button
      size="sm"
      aria-disabled={isPending || undefined}
      aria-label={`Undo: ${name}`}
      onClick={() => run(work)}
    >
      Undo
    </Button>
  );
  const line = "flex flex-wrap items-center justify-between gap-2 px-4 py-2";
  if (!cancelAt && (scheduled.length === 0 || !periodEnd)) return null;
  return (
    <Card
      title="When the period ends"
      aside={<CalendarClock aria-hidden className="size-4 text-ink-muted" />}
    >
      <ul className="divide-y text-sm">
        {cancelAt && (
          <li className={line}>
            <span>
              On <BillingDay on={cancelAt} /> the subscription ends.
            </span>
            {undo("the subscription ends", () => actions.uncancel({ version }))}
          </li>
        )}
        {periodEnd &&
          scheduled.map(({ id, text }) => (
            <li key={id} className={line}>
              <span>
                On <BillingDay on={periodEnd} />: {text}.
              </span>
              {undo(text, () => actions.unschedule({ id, version }))}
            </li>
          ))}
      </ul>
      {refused && (
        <div className="p-3">
          <RefusalNote refused={refused} returnTo="/modules" />
        </div>
      )}
    </Card>
  );
}
