"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { BillingDay } from "@/components/billing/billing-day";
import { Button } from "@/components/ui/button";
import type { QuoteRequest, ScheduleRequest, SubscriptionView } from "@/lib/web/views-billing";
import { changeWords } from "./change-words";
import { hasPaidPlan } from "./module-price";
import { changeBetween, currentChoice, type PlanChoice, purchaseOf } from "./plan-choice";

export type ScheduledChange = Omit<ScheduleRequest, "version">;

function Step({ words, children }: { words?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 border-t p-4">
      {words && <p className="text-sm">{words}</p>}
      {children}
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="border-t p-4 text-ink-muted text-sm">{children}</p>;
}

const ToBilling = ({ children }: { children: ReactNode }) => (
  <Link href="/billing" className="text-accent-ink underline underline-offset-2">
    {children}
  </Link>
);

function stepsOf(
  subscription: SubscriptionView,
  choice: PlanChoice,
): { request: QuoteRequest | undefined; now?: ScheduledChange; later?: ScheduledChange } {
  if (!hasPaidPlan(subscription)) return { request: purchaseOf(choice) };
  const { now, later } = changeBetween(currentChoice(subscription), choice);
  return { request: now && { do: "change", ...now }, now, later };
}

/**
 * What the choice leads to: a purchase, or what changes now and what when the period ends. Each opens
 * what shows its exact consequences before anything happens.
 */
export function PlanSteps({
  subscription,
  choice,
  onPrice,
  onSchedule,
}: {
  subscription: SubscriptionView;
  choice: PlanChoice;
  onPrice: (request: QuoteRequest) => void;
  onSchedule: (change: ScheduledChange) => void;
}) {
  const { status, periodEnd, cancelAt } = subscription;
  if (status === "SUSPENDED") {
    return (
      <Note>
        Nothing can be changed while the workspace is suspended.{" "}
        <ToBilling>Go to billing</ToBilling>
      </Note>
    );
  }
  const { request, now, later } = stepsOf(subscription, choice);
  if (!request && !later) {
    return (
      <Note>
        {hasPaidPlan(subscription) ? "This is what you have." : "The free plan costs nothing."}
      </Note>
    );
  }
  return (
    <>
      {request && status === "PAST_DUE" && (
        <Note>
          An invoice is overdue; until it is paid nothing can be added.{" "}
          <ToBilling>Pay it now</ToBilling>
        </Note>
      )}
      {request && status !== "PAST_DUE" && (
        <Step words={now && `Now: ${changeWords(now).join(", ")}`}>
          <Button variant="primary" onClick={() => onPrice(request)}>
            See the exact charge
          </Button>
        </Step>
      )}
      {later && periodEnd && cancelAt && (
        <Note>
          The subscription ends on <BillingDay on={cancelAt} />. Take that back first; then it can
          be changed.
        </Note>
      )}
      {later && periodEnd && !cancelAt && (
        <Step words={`When the period ends: ${changeWords(later).join(", ")}`}>
          <Button onClick={() => onSchedule(later)}>
            Change on <BillingDay on={periodEnd} />
          </Button>
        </Step>
      )}
    </>
  );
}
