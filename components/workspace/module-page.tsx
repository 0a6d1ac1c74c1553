import { Check, CircleCheck, Lock } from "lucide-react";
import Link from "next/link";
import { ModuleIcon } from "@/components/shell/module-icon";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Currency } from "@/lib/core/money";
import type { Module } from "@/lib/platform/catalog/modules";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import { ModulePlans } from "./module-plans";

/** What a module is for, and how one comes by it. */
export function ModulePage({
  module,
  currency,
  currentTier,
  isEntitled,
  mayBuy,
}: {
  module: Module;
  currency: Currency;
  currentTier: TierCode;
  isEntitled: boolean;
  mayBuy: boolean;
}) {
  const StateIcon = isEntitled ? CircleCheck : Lock;
  const planName = getTier(currentTier).name;
  return (
    <>
      <PageHeader title={module.name} description={module.tagline}>
        {isEntitled ? <Badge tone="success">In your plan</Badge> : <Badge>Not in your plan</Badge>}
      </PageHeader>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-surface px-4 py-3">
        <p className="flex min-w-0 flex-1 basis-80 gap-2.5">
          <StateIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
          <span>
            {isEntitled
              ? `${module.shortName} is part of your ${planName} plan. Its tables and permissions are in your workspace; this release has no screens for them.`
              : `Your ${planName} plan does not include ${module.shortName}. Its tables are in your workspace already, so nothing has to be moved when a plan with it begins.`}
            {!isEntitled && !mayBuy && " An administrator can turn it on."}
          </span>
        </p>
        {!isEntitled && mayBuy && (
          <Link
            href={`/modules?add=${module.code}`}
            className={buttonStyle({ variant: "primary" })}
          >
            See the exact charge
          </Link>
        )}
      </div>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <Card title="What it covers">
          <ul className="flex flex-col gap-2 px-4 py-3">
            {module.does.map((line) => (
              <li key={line} className="flex gap-2.5">
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
                {line}
              </li>
            ))}
          </ul>
          <p className="flex items-center gap-2.5 border-t bg-canvas px-4 py-2 text-ink-muted text-xs">
            <ModuleIcon code={module.code} className="size-4" />
            One of the ten modules on the same data.
          </p>
        </Card>
        <ModulePlans module={module} currency={currency} currentTier={currentTier} />
      </div>
    </>
  );
}
