import Link from "next/link";
import { BillingDay } from "@/components/billing/billing-day";
import { ModuleIcon } from "@/components/shell/module-icon";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Module } from "@/lib/platform/catalog/modules";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { ModuleStanding, SubscriptionView } from "@/lib/web/views-billing";
import { modulePrice } from "./module-price";
import { ModuleSwitch } from "./module-switch";

const STATES: Record<ModuleStanding["state"], { word: string; tone: Tone }> = {
  included: { word: "Included", tone: "accent" },
  added: { word: "Added", tone: "success" },
  trial: { word: "On trial", tone: "warning" },
  off: { word: "Off", tone: "neutral" },
};

function Terms({
  standing,
  subscription,
}: {
  standing: ModuleStanding;
  subscription: SubscriptionView;
}) {
  const { currency, interval, periodEnd, tier, trial } = subscription;
  if (standing.code === "system_admin") return "Part of every plan.";
  if (standing.state === "included") return `Included in ${getTier(tier).name}.`;
  if (standing.state === "trial" && trial) {
    return (
      <>
        Free until <BillingDay on={trial.end} isEnd />.
      </>
    );
  }
  if (standing.scheduled?.op === "remove" && periodEnd) {
    return (
      <>
        Works until <BillingDay on={periodEnd} isEnd />, then off.
      </>
    );
  }
  const price = modulePrice(standing, currency, interval);
  if (standing.scheduled?.op === "add" && periodEnd) {
    return (
      <>
        On from <BillingDay on={periodEnd} />, {price}.
      </>
    );
  }
  return `${price}, before tax.`;
}

/** One of the ten modules: what it is, where it stands, and the switch that asks before it acts. */
export function ModuleCard({
  module,
  standing,
  subscription,
  isDisabled,
  onSwitch,
}: {
  module: Module;
  standing: ModuleStanding;
  subscription: SubscriptionView;
  isDisabled: boolean;
  onSwitch: () => void;
}) {
  const { code, name, shortName, tagline, path } = module;
  const { word, tone } = STATES[standing.state];
  const isEnding = standing.scheduled?.op === "remove";
  const terms = `terms-${code}`;
  return (
    <li className="flex flex-col gap-2 rounded-lg border bg-surface p-4">
      <div className="flex items-start gap-3">
        <ModuleIcon code={code} className="mt-0.5 size-4 shrink-0 text-accent-ink" />
        <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
          <h2 className="font-semibold text-sm">
            <Link href={`/${path}`} className="hover:underline">
              {name}
            </Link>
          </h2>
          <Badge tone={isEnding ? "warning" : tone}>{isEnding ? "Ends soon" : word}</Badge>
        </div>
        {standing.state !== "included" && standing.state !== "trial" && (
          <ModuleSwitch
            label={shortName}
            isOn={standing.state === "added" && !isEnding}
            isDisabled={isDisabled}
            describedBy={terms}
            onPress={onSwitch}
          />
        )}
      </div>
      <p className="text-ink-muted">{tagline}</p>
      <p id={terms} className="mt-auto border-t pt-2 text-ink-muted text-xs tabular-nums">
        <Terms standing={standing} subscription={subscription} />
      </p>
    </li>
  );
}
