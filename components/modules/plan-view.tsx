"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { buttonStyle } from "@/components/ui/button-style";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import type {
  PlanActions,
  PlanPageView,
  QuoteRequest,
  SubscriptionView,
} from "@/lib/web/views-billing";
import { AddOnsField } from "./add-ons-field";
import { hasPaidPlan } from "./module-price";
import {
  type AddOn,
  choiceAddress,
  currentChoice,
  isAddOn,
  type PlanChoice,
  planForm,
  seatsFor,
  withinPlan,
} from "./plan-choice";
import { PlanComparison } from "./plan-comparison";
import { PlanLosses } from "./plan-losses";
import { PlanPicker } from "./plan-picker";
import { PlanSteps, type ScheduledChange } from "./plan-steps";
import { PlanSummary } from "./plan-summary";
import { QuoteDialog } from "./quote-dialog";
import { ScheduleDialog } from "./schedule-dialog";
import { ScheduledList } from "./scheduled-list";
import { SeatsField } from "./seats-field";
import { TrialCard } from "./trial-card";

/** What to begin with: what there is, or for who has nothing yet the smallest plan with the wish. */
function firstChoice(subscription: SubscriptionView, add: string | undefined): PlanChoice {
  const current = currentChoice(subscription);
  const wish = isAddOn(add) ? [add] : [];
  const { trial, seats } = subscription;
  if (hasPaidPlan(subscription)) {
    return withinPlan({ ...current, modules: [...new Set([...current.modules, ...wish])] });
  }
  const {
    tier,
    interval = "month",
    modules,
  } = trial?.converts ?? {
    tier: trial?.tier ?? "STARTER",
    modules: [],
  };
  return withinPlan({
    tier,
    interval,
    modules: [
      ...new Set<AddOn>([...modules.flatMap((code) => (isAddOn(code) ? [code] : [])), ...wish]),
    ],
    seats: trial?.converts?.seats ?? seatsFor(tier, seats.used),
  });
}

type Open = { request: QuoteRequest } | { change: ScheduledChange };

/**
 * Chooses plan, interval, modules and seats. The price of a full period follows every choice; the exact
 * charge is shown before anything is bought, and what would be locked before anything is taken away.
 */
export function PlanView({
  view: { subscription, salesEmail },
  add,
  chosen,
  actions,
}: {
  view: PlanPageView;
  /** A module that the reader came here for. */
  add: string | undefined;
  /** What was chosen before a way round by another page. */
  chosen: PlanChoice | undefined;
  actions: PlanActions;
}) {
  const { currency, seats, version } = subscription;
  const [open, setOpen] = useState<Open>();
  const form = useForm({
    resolver: zodResolver(planForm),
    defaultValues: chosen ?? firstChoice(subscription, add),
  });
  const typed = useWatch({ control: form.control });
  const choice = withinPlan({
    tier: typed.tier ?? "FREE",
    interval: typed.interval ?? "month",
    modules: typed.modules ?? [],
    seats: Math.trunc(Number(typed.seats)) || 0,
  });
  const { tier, interval, modules } = choice;
  const take = (part: Partial<PlanChoice>) => {
    const next = withinPlan({ ...choice, ...part });
    form.reset(next, { keepDefaultValues: true });
  };
  const review = (next: Open) => form.handleSubmit(() => setOpen(next))();
  const money = { currency, interval };
  return (
    <>
      <ScheduledList subscription={subscription} actions={actions} />
      <form
        aria-label="Plan"
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-col gap-5"
      >
        <div>
          <SegmentedChoice
            legend="Paid"
            name="interval"
            value={interval}
            choices={[
              { value: "month", label: "Monthly" },
              { value: "year", label: "Yearly, 2 months free" },
            ]}
            onChange={(next) => take({ interval: next })}
          />
        </div>
        <PlanPicker
          value={tier}
          current={subscription.status === "CANCELLED" ? "FREE" : subscription.tier}
          {...money}
          onChange={(next) => take({ tier: next, seats: seatsFor(next, seats.used) })}
        />
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1fr_20rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <AddOnsField
              tier={tier}
              value={modules}
              {...money}
              onChange={(next) => take({ modules: next })}
            />
            <SeatsField
              tier={tier}
              value={choice.seats}
              used={seats.used}
              {...money}
              input={form.register("seats", { onBlur: () => take({}) })}
              error={form.formState.errors.seats?.message}
              onChange={(next) => take({ seats: next })}
            />
          </div>
          <div className="flex flex-col gap-5">
            <PlanSummary subscription={subscription} choice={choice}>
              <PlanSteps
                subscription={subscription}
                choice={choice}
                onPrice={(request) => review({ request })}
                onSchedule={(change) => review({ change })}
              />
            </PlanSummary>
            {hasPaidPlan(subscription) && (
              <PlanLosses subscription={subscription} choice={choice} />
            )}
            <TrialCard
              subscription={subscription}
              choice={choice}
              salesEmail={salesEmail}
              actions={actions}
            />
          </div>
        </div>
      </form>
      <PlanComparison {...money} />
      {open && "request" in open && (
        <QuoteDialog
          title="The exact charge"
          request={open.request}
          version={version}
          actions={actions}
          returnTo={choiceAddress(choice)}
          done={
            <Link href="/modules" className={buttonStyle({ variant: "primary" })}>
              See your modules
            </Link>
          }
          onClose={() => setOpen(undefined)}
        />
      )}
      {open && "change" in open && (
        <ScheduleDialog
          subscription={subscription}
          choice={choice}
          change={open.change}
          actions={actions}
          onDone={() => form.reset(currentChoice(subscription))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
