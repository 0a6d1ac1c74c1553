import { TriangleAlert } from "lucide-react";
import { MODULES } from "@/lib/platform/catalog/modules";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { SubscriptionView } from "@/lib/web/views-billing";
import type { PlanChoice } from "./plan-choice";

const count = new Intl.NumberFormat("en-IN");

/** What a smaller choice would lock or stop, in sentences. Nothing is ever deleted by it. */
function lossesOf({ modules, seats, records }: SubscriptionView, choice: PlanChoice): string[] {
  const tier = getTier(choice.tier);
  const keeps = new Set<string>([...tier.includedModules, ...choice.modules]);
  const locked = MODULES.filter(
    ({ code }) => !keeps.has(code) && modules.some((one) => one.code === code && one.isUsable),
  ).map(({ shortName }) => shortName);
  const people = tier.seatsIncluded + choice.seats;
  const { recordsMax } = tier;
  return [
    ...(locked.length > 0 ? [`Locked, with their data kept: ${locked.join(", ")}.`] : []),
    ...(seats.used > people
      ? [
          `${seats.used} people have an account or an invitation and ${people} seats remain: all can go on signing in, but nobody can be invited.`,
        ]
      : []),
    ...(recordsMax !== null && records.used > recordsMax
      ? [
          `You have ${count.format(records.used)} records and the plan takes ${count.format(recordsMax)}: all can be read, edited and exported, but none added.`,
        ]
      : []),
  ];
}

/** Warns of what a choice takes away. */
export function PlanLosses({
  subscription,
  choice,
}: {
  subscription: SubscriptionView;
  choice: PlanChoice;
}) {
  const losses = lossesOf(subscription, choice);
  if (losses.length === 0) return null;
  return (
    <div className="flex gap-2 rounded-md border border-warning bg-warning-soft px-3 py-2">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <ul className="flex min-w-0 flex-col gap-1">
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </div>
  );
}
