"use client";

import { BillingDay } from "@/components/billing/billing-day";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { PlanActions, SubscriptionView } from "@/lib/web/views-billing";
import { type PlanChoice, purchaseOf } from "./plan-choice";
import { RefusalNote } from "./refusal-note";
import { useAnswer } from "./use-answer";

type Props = {
  subscription: SubscriptionView;
  choice: PlanChoice;
  salesEmail: string;
  actions: PlanActions;
};

/** On trial: what happens on its last day, and the consent to another end. */
function RunningTrial({ subscription, choice, actions }: Props) {
  const { trial, version } = subscription;
  const { isPending, refused, run } = useAnswer();
  if (!trial) return null;
  const { converts } = trial;
  const asked = purchaseOf(choice);
  const consent = () => {
    if (asked?.do !== "purchase") return;
    const { do: _, version: __, ...selection } = asked;
    run(() => actions.convert({ selection, version }));
  };
  return (
    <Card title="When the trial ends">
      <div className="flex flex-col items-start gap-3 p-4">
        {converts ? (
          <p>
            On <BillingDay on={trial.end} /> you get {getTier(converts.tier).name}, paid{" "}
            {converts.interval === "year" ? "yearly" : "monthly"}
            {converts.modules.length > 0 && `, with ${converts.modules.length} further modules`}
            {converts.seats > 0 && `, with ${converts.seats} additional seats`}. The first invoice
            comes on that day, with {getTier(converts.tier).netDays} days to pay.
          </p>
        ) : (
          <p>
            On <BillingDay on={trial.end} /> the workspace goes back to the free plan, without any
            charge. Or agree now to go on with what you chose here: the first invoice then comes on
            that day.
          </p>
        )}
        {refused && <RefusalNote refused={refused} returnTo="/modules/plan" />}
        <div className="flex flex-wrap gap-2">
          {asked && (
            <Button aria-disabled={isPending || undefined} onClick={consent}>
              {converts ? "Replace by this choice" : `Go on with ${getTier(choice.tier).name}`}
            </Button>
          )}
          {converts && (
            <Button
              variant="ghost"
              aria-disabled={isPending || undefined}
              onClick={() => run(() => actions.withdraw({ version }))}
            >
              Withdraw
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

/** Before: a trial of the plan that is being looked at, where there is one. */
function TrialOffer({ subscription, choice, salesEmail, actions }: Props) {
  const { version } = subscription;
  const { isPending, refused, run } = useAnswer();
  const { code, name, trialDays, isTrialBySales } = getTier(choice.tier);
  if (!trialDays || code === "FREE") return null;
  const subject = encodeURIComponent(`Trial of ${name}`);
  return (
    <Card title={`Try ${name} first`}>
      <div className="flex flex-col items-start gap-3 p-4">
        <p className="text-ink-muted">
          {trialDays} days with everything {name} includes. No payment, no card; without your
          consent it ends by itself. A company can have one trial.
        </p>
        {refused && <RefusalNote refused={refused} returnTo="/modules/plan" />}
        {isTrialBySales ? (
          <a href={`mailto:${salesEmail}?subject=${subject}`} className={buttonStyle({})}>
            Ask {salesEmail} for a trial
          </a>
        ) : (
          <Button
            aria-disabled={isPending || undefined}
            onClick={() => run(() => actions.startTrial({ tier: code, version }))}
          >
            {isPending ? "One moment…" : `Start ${trialDays} days free`}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** The trial of a company: offered, or running. Nothing once it was had. */
export function TrialCard(props: Props) {
  const { status, tier, trial, hasUsedTrial } = props.subscription;
  if (trial) return <RunningTrial {...props} />;
  if (status === "ACTIVE" && tier === "FREE" && !hasUsedTrial) return <TrialOffer {...props} />;
  return null;
}
