import Link from "next/link";
import type { ReactNode } from "react";
import { amountText } from "@/components/billing/amount-text";
import { BillingDay } from "@/components/billing/billing-day";
import { buttonStyle } from "@/components/ui/button-style";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { SubscriptionView } from "@/lib/web/views-billing";

function standingText({ status, tier, interval, trial }: SubscriptionView): string {
  const { name } = getTier(tier);
  if (status === "CANCELLED") return "The subscription has ended";
  if (trial) return `${name} plan, on trial`;
  if (tier === "FREE") return `${name} plan`;
  return `${name} plan, paid ${interval === "year" ? "yearly" : "monthly"}`;
}

function addOnText({ tier, modules, trial, status }: SubscriptionView): string {
  const { maxAddOns, includedModules } = getTier(tier);
  const added = modules.filter(({ state }) => state === "added").length;
  if (status === "CANCELLED" || tier === "FREE") return "Modules come with a paid plan.";
  if (trial) return `${includedModules.length} modules on trial.`;
  if (maxAddOns === 0) return "Every module is included.";
  if (maxAddOns === null) return `${added} added; any number can be.`;
  return `${added} of ${maxAddOns} further modules added.`;
}

function chargeText({ nextCharge, currency }: SubscriptionView): ReactNode {
  if (!nextCharge) return null;
  return (
    <>
      {" "}
      Next charge on <BillingDay on={nextCharge.on} />:{" "}
      <span className="tabular-nums">{amountText(nextCharge.subtotal, currency)}</span> before tax.
    </>
  );
}

/** The plan in one line, and the way to change it. */
export function PlanLine({ subscription }: { subscription: SubscriptionView }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border bg-surface px-4 py-3">
      <p className="min-w-0 flex-1 basis-64">
        <strong>{standingText(subscription)}.</strong>{" "}
        <span className="text-ink-muted">
          {addOnText(subscription)}
          {chargeText(subscription)}
        </span>
      </p>
      <Link href="/modules/plan" className={buttonStyle({ variant: "primary" })}>
        {subscription.tier === "FREE" || subscription.trial ? "Choose a plan" : "Change the plan"}
      </Link>
    </div>
  );
}
