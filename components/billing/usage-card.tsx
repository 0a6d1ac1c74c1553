import { Card } from "@/components/ui/card";
import type { BillingOverviewView } from "@/lib/web/views-billing-page";
import { Meter } from "./usage-meter";

function seatsHint({ included, extra, used, max }: BillingOverviewView["subscription"]["seats"]) {
  const parts = extra > 0 ? `${included} in the plan and ${extra} more` : `${included} in the plan`;
  if (used > included + extra) return `${parts}; nobody can be invited until some are free.`;
  return max > included + extra ? `${parts}; up to ${max} can be had.` : `${parts}.`;
}

/** What the plan's limits are and how much of them is used. */
export function UsageCard({ view }: { view: BillingOverviewView }) {
  const { seats, records, modules } = view.subscription;
  const added = modules.filter(({ state }) => state === "added").length;
  const usable = modules.filter(({ isUsable }) => isUsable).length;
  const { maxAddOns } = view;
  return (
    <Card title="Usage">
      <div className="grid gap-x-8 gap-y-5 p-4 sm:grid-cols-3">
        <Meter
          name="Seats"
          used={seats.used}
          limit={seats.included + seats.extra}
          hint={seatsHint(seats)}
        />
        <Meter
          name="Records"
          used={records.used}
          limit={records.limit}
          hint="Counted every night. Over the limit nothing is deleted; new ones wait for a larger plan."
        />
        {maxAddOns !== null && maxAddOns > 0 ? (
          <Meter
            name="Added modules"
            used={added}
            limit={maxAddOns}
            hint={`${usable} of ${modules.length} modules can be used today.`}
          />
        ) : (
          <Meter
            name="Modules"
            used={usable}
            limit={modules.length}
            hint={
              maxAddOns === 0
                ? "This plan takes no further modules; a larger one does."
                : added > 0
                  ? `${added} of them added to the plan.`
                  : "All of them part of the plan."
            }
          />
        )}
      </div>
    </Card>
  );
}
