import { formatMoney } from "@/lib/core/money";
import type { PlanSelection } from "@/lib/platform/catalog/plan-price";
import { periodPrice } from "@/lib/platform/catalog/price-book";
import { TIERS, type TierCode } from "@/lib/platform/catalog/tiers";
import { tierSummary } from "./tier-summary";

/** The four plans as one choice. */
export function TierPicker({
  selection,
  onChange,
}: {
  selection: PlanSelection;
  onChange: (tier: TierCode) => void;
}) {
  return (
    <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <legend className="sr-only">Plan</legend>
      {TIERS.map((tier) => {
        const price = periodPrice(tier.code, 1, selection.currency, selection.interval);
        return (
          <label
            key={tier.code}
            className="relative flex flex-col rounded-lg border bg-surface p-4 hover:border-ink-muted has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="tier"
              value={tier.code}
              checked={tier.code === selection.tier}
              onChange={() => onChange(tier.code)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span className="font-semibold">{tier.name}</span>
            <span className="mt-1 font-semibold text-xl tabular-nums tracking-tight">
              {formatMoney(price, selection.currency, { whole: true })}
            </span>
            <span className="text-ink-muted text-xs">a {selection.interval}</span>
            <span className="mt-3 flex flex-col gap-1 border-t pt-3 text-sm">
              {tierSummary(tier).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
