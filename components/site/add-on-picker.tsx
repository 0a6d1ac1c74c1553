import { formatMoney } from "@/lib/core/money";
import { MODULES, type ModuleCode } from "@/lib/platform/catalog/modules";
import type { PlanSelection } from "@/lib/platform/catalog/plan-price";
import { periodPrice } from "@/lib/platform/catalog/price-book";
import { getTier } from "@/lib/platform/catalog/tiers";

/** The ten modules: those the plan includes are ticked for good, the others at their price. */
export function AddOnPicker({
  selection,
  onToggle,
}: {
  selection: PlanSelection;
  onToggle: (code: ModuleCode) => void;
}) {
  const tier = getTier(selection.tier);
  const isFull = tier.maxAddOns !== null && selection.addOns.length >= tier.maxAddOns;
  return (
    <fieldset className="min-w-0">
      <legend className="flex w-full items-baseline justify-between pb-1.5 font-medium text-sm">
        Modules
      </legend>
      <ul className="grid gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-2">
        {MODULES.map((module) => {
          const isIncluded = tier.includedModules.includes(module.code);
          const isAdded = selection.addOns.includes(module.code);
          const isDisabled = isIncluded || (isFull && !isAdded);
          return (
            <li key={module.code} className="bg-surface">
              <label className="flex min-h-10 items-center gap-3 px-3 text-sm hover:bg-hover has-disabled:cursor-not-allowed has-disabled:hover:bg-surface">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={isIncluded || isAdded}
                  disabled={isDisabled}
                  onChange={() => onToggle(module.code)}
                />
                <span className="flex-1">{module.shortName}</span>
                <span className="text-ink-muted text-xs tabular-nums">
                  {isIncluded
                    ? "Included"
                    : formatMoney(
                        periodPrice(module.code, 1, selection.currency, selection.interval),
                        selection.currency,
                        { whole: true },
                      )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <p className="pt-1.5 text-ink-muted text-xs">
        {tier.maxAddOns === 0 &&
          tier.includedModules.length === 1 &&
          `${tier.name} takes no further modules.`}
        {tier.maxAddOns !== 0 &&
          tier.maxAddOns !== null &&
          `${tier.name} takes up to ${tier.maxAddOns} further modules.`}
        {tier.maxAddOns === null && `${tier.name} takes any number of further modules.`}
      </p>
    </fieldset>
  );
}
