import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import type { TenantBillingView } from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";

const TREATMENTS: Record<string, string> = {
  domestic_intra: "CGST and SGST",
  domestic_inter: "IGST",
  sez_lut: "SEZ under letter of undertaking, no tax",
  export_lut: "Export under letter of undertaking, no tax",
};

function suspensionFact({ suspension }: TenantBillingView) {
  if (!suspension) return [];
  const by = suspension.reason === "nonpayment" ? "For an overdue invoice" : "By staff";
  const value = (
    <>
      {by} since <BillingDay on={suspension.on} />
    </>
  );
  return [{ term: "Suspended", value }];
}

function dunningFact({ dunning }: TenantBillingView) {
  if (!dunning) return [];
  const value = dunning.nextStep ? (
    <>
      {dunning.day}; next: {dunning.nextStep}, <BillingDay on={dunning.nextOn} />
    </>
  ) : (
    dunning.day
  );
  return [{ term: "Oldest open invoice", value }];
}

function trialFact({ trial }: TenantBillingView) {
  if (!trial) return [];
  const value = (
    <>
      {trial.plan} until <BillingDay on={trial.until} />,{" "}
      {trial.converts ? "then it is billed" : "then it is free again"}
    </>
  );
  return [{ term: "Trial", value }];
}

/** What stands about a tenant's subscription. */
export function BillingFacts({ billing }: { billing: TenantBillingView }) {
  const { period, cancelOn, nextDueOn } = billing;
  const on = (term: string, day: string | null): { term: string; value: ReactNode }[] =>
    day ? [{ term, value: <BillingDay on={day} /> }] : [];
  return (
    <Card title="Subscription">
      <Facts
        items={[
          { term: "Plan", value: billing.plan },
          { term: "Billed", value: billing.interval === "year" ? "Yearly" : "Monthly" },
          ...on("In this state since", billing.statusSince),
          ...trialFact(billing),
          ...(period
            ? [
                {
                  term: "Period",
                  value: (
                    <>
                      <BillingDay on={period.from} /> until <BillingDay on={period.to} />, when the
                      next begins
                    </>
                  ),
                },
              ]
            : []),
          ...on("Ends on", cancelOn),
          ...suspensionFact(billing),
          ...dunningFact(billing),
          ...on("Next due by the calendar", nextDueOn),
          {
            term: "Pays",
            value: billing.collection === "checkout" ? "At once, in Checkout" : "Later, by invoice",
          },
          {
            term: "Currency and tax",
            value: `${billing.currency}, ${TREATMENTS[billing.treatment] ?? billing.treatment}`,
          },
          { term: "Credit on account", value: billing.credit },
        ]}
      />
    </Card>
  );
}
