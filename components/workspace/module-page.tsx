import { Check, Lock } from "lucide-react";
import Link from "next/link";
import { ModuleIcon } from "@/components/shell/module-icon";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Currency } from "@/lib/core/money";
import type { Module } from "@/lib/platform/catalog/modules";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import type { ListGroup } from "@/lib/web/views";
import { ModuleLists } from "./module-lists";
import { ModulePlans } from "./module-plans";

/** The lists of a module; of one that is not in the plan, what it is for and how one comes by it. */
export function ModulePage({
  module,
  currency,
  currentTier,
  isEntitled,
  mayBuy,
  groups,
}: {
  module: Module;
  currency: Currency;
  currentTier: TierCode;
  isEntitled: boolean;
  mayBuy: boolean;
  groups: readonly ListGroup[];
}) {
  const planName = getTier(currentTier).name;
  return (
    <>
      <PageHeader title={module.name} description={module.tagline}>
        {isEntitled ? <Badge tone="success">In your plan</Badge> : <Badge>Not in your plan</Badge>}
      </PageHeader>
      {!isEntitled && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-surface px-4 py-3">
          <p className="flex min-w-0 flex-1 basis-80 gap-2.5">
            <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
            <span>
              {`Your ${planName} plan does not include ${module.shortName}. Its tables are in your workspace already, so nothing has to be moved when a plan with it begins.`}
              {!mayBuy && " An administrator can turn it on."}
            </span>
          </p>
          {mayBuy && (
            <Link
              href={`/modules?add=${module.code}`}
              className={buttonStyle({ variant: "primary" })}
            >
              See the exact charge
            </Link>
          )}
        </div>
      )}
      <ModuleLists groups={groups} isEntitled={isEntitled} />
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
