import { amountText } from "@/components/billing/amount-text";
import { Card } from "@/components/ui/card";
import type { Currency } from "@/lib/core/money";
import { MODULES } from "@/lib/platform/catalog/modules";
import { type Interval, periodPrice } from "@/lib/platform/catalog/price-book";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import { type AddOn, isAddOn } from "./plan-choice";

function limitText(tier: TierCode): string {
  const { name, maxAddOns, includedModules } = getTier(tier);
  if (maxAddOns === null) return `${name} takes any number of further modules.`;
  if (maxAddOns > 0) {
    return `${name} takes ${maxAddOns} further modules at most. Professional takes any number.`;
  }
  return includedModules.length === MODULES.length
    ? `${name} includes all of them.`
    : `${name} takes no further modules. Starter takes three.`;
}

/** The modules beside the plan: those it includes are ticked for good, the others at their price. */
export function AddOnsField({
  tier,
  value,
  currency,
  interval,
  onChange,
}: {
  tier: TierCode;
  value: readonly AddOn[];
  currency: Currency;
  interval: Interval;
  onChange: (modules: AddOn[]) => void;
}) {
  const { includedModules, maxAddOns } = getTier(tier);
  const isFull = maxAddOns !== null && value.length >= maxAddOns;
  const toggle = (code: AddOn) =>
    onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);
  return (
    <Card title="Modules">
      <ul className="grid gap-px bg-line sm:grid-cols-2">
        {MODULES.map(({ code, shortName }) => {
          const isIncluded = includedModules.includes(code);
          const isAdded = isAddOn(code) && value.includes(code);
          const price = amountText(Number(periodPrice(code, 1, currency, interval)), currency);
          return (
            <li key={code} className="bg-surface">
              <label className="flex min-h-10 items-center gap-3 px-4 text-sm hover:bg-hover has-disabled:cursor-not-allowed has-disabled:hover:bg-surface">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={isIncluded || isAdded}
                  disabled={isIncluded || (isFull && !isAdded)}
                  onChange={() => isAddOn(code) && toggle(code)}
                />
                <span className="flex-1">{shortName}</span>
                <span className="text-ink-muted text-xs tabular-nums">
                  {isIncluded ? "Included" : price}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <p className="border-t bg-canvas px-4 py-2 text-ink-muted text-xs">{limitText(tier)}</p>
    </Card>
  );
}
