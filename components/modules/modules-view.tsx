"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BillingDay } from "@/components/billing/billing-day";
import { buttonStyle } from "@/components/ui/button-style";
import { MODULES, type Module, type ModuleCode } from "@/lib/platform/catalog/modules";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { ModuleStanding, PlanActions, SubscriptionView } from "@/lib/web/views-billing";
import { ModuleCard } from "./module-card";
import { hasPaidPlan } from "./module-price";
import { PlanLine } from "./plan-line";
import { QuoteDialog } from "./quote-dialog";
import { RefusalNote } from "./refusal-note";
import { RemoveModuleDialog } from "./remove-module-dialog";
import { ScheduledList } from "./scheduled-list";
import { useAnswer } from "./use-answer";

type Asked = { kind: "add" | "remove"; module: Module };

const isAddOn = (code: ModuleCode): code is Exclude<ModuleCode, "system_admin"> =>
  code !== "system_admin";

/** What can be asked to be added from its address: a module that is off, on a plan that takes it. */
function askedFor(subscription: SubscriptionView, add: string | undefined): Asked | undefined {
  const standing = subscription.modules.find(({ code }) => code === add);
  const module = MODULES.find(({ code }) => code === add);
  if (!module || standing?.state !== "off" || !hasPaidPlan(subscription)) return undefined;
  return { kind: "add", module };
}

function AddDialog({
  module,
  subscription,
  actions,
  onClose,
}: {
  module: Module;
  subscription: SubscriptionView;
  actions: PlanActions;
  onClose: () => void;
}) {
  const { periodEnd, version, interval } = subscription;
  if (!isAddOn(module.code)) return null;
  return (
    <QuoteDialog
      title={`Turn ${module.shortName} on`}
      intro={
        periodEnd && (
          <p>
            You pay for the days that are left of this period, until{" "}
            <BillingDay on={periodEnd} isEnd />. From <BillingDay on={periodEnd} /> it is part of
            your {interval === "year" ? "yearly" : "monthly"} invoice.
          </p>
        )
      }
      request={{ do: "change", add: [module.code] }}
      version={version}
      actions={actions}
      returnTo={`/modules?add=${module.code}`}
      done={
        <Link href={`/${module.path}`} className={buttonStyle({ variant: "primary" })}>
          Open {module.shortName}
        </Link>
      }
      onClose={onClose}
    />
  );
}

/** The ten modules with a switch each; every switch shows what it does before it does it. */
export function ModulesView({
  subscription,
  add,
  actions,
}: {
  subscription: SubscriptionView;
  /** A module that the reader came here to add. */
  add: string | undefined;
  actions: PlanActions;
}) {
  const router = useRouter();
  const [asked, setAsked] = useState(() => askedFor(subscription, add));
  const undo = useAnswer();
  const { modules, version, periodEnd, status, tier } = subscription;
  const isPaid = hasPaidPlan(subscription);

  const flip = (module: Module, standing: ModuleStanding) => {
    const { scheduled } = standing;
    // Nothing is charged for either: what was planned is taken back.
    if (scheduled) return undo.run(() => actions.unschedule({ id: scheduled.id, version }));
    if (!isPaid) return router.push(`/modules/plan?add=${module.code}`);
    setAsked({ kind: standing.state === "added" ? "remove" : "add", module });
  };
  const close = () => {
    setAsked(undefined);
    // A reload should not ask again.
    if (add) router.replace("/modules", { scroll: false });
  };
  return (
    <>
      <PlanLine subscription={subscription} />
      <ScheduledList subscription={subscription} actions={actions} />
      {undo.refused && <RefusalNote refused={undo.refused} returnTo="/modules" />}
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {MODULES.map((module) => {
          const standing = modules.find(({ code }) => code === module.code);
          return (
            standing && (
              <ModuleCard
                key={module.code}
                module={module}
                standing={standing}
                subscription={subscription}
                isDisabled={undo.isPending || status === "SUSPENDED"}
                onSwitch={() => flip(module, standing)}
              />
            )
          );
        })}
      </ul>
      {isPaid && getTier(tier).maxAddOns !== null && getTier(tier).maxAddOns !== 0 && (
        <p className="text-ink-muted text-xs">
          {getTier(tier).name} takes {getTier(tier).maxAddOns} further modules at most; Professional
          takes any number.
        </p>
      )}
      {asked?.kind === "add" && (
        <AddDialog
          module={asked.module}
          subscription={subscription}
          actions={actions}
          onClose={close}
        />
      )}
      {asked?.kind === "remove" && periodEnd && (
        <RemoveModuleDialog
          module={asked.module}
          periodEnd={periodEnd}
          version={version}
          actions={actions}
          onClose={close}
        />
      )}
    </>
  );
}
