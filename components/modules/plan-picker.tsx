import { amountText } from "@/components/billing/amount-text";
import { tierSummary } from "@/components/site/tier-summary";
import { Badge } from "@/components/ui/badge";
import type { Currency } from "@/lib/core/money";
import { type Interval, periodPrice } from "@/lib/platform/catalog/price-book";
import { TIERS, type TierCode } from "@/lib/platform/catalog/tiers";

/** The four plans side by side, the present one marked. */
export function PlanPicker({
  value,
  current,
  currency,
  interval,
  onChange,
}: {
  value: TierCode;
  current: TierCode;
  currency: Currency;
  interval: Interval;
  onChange: (tier: TierCode) => void;
}) {
  return (
    <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <legend className="sr-only">Plan</legend>
      {TIERS.map((tier) => (
        <label
          key={tier.code}
          className="relative flex flex-col rounded-lg border bg-surface p-3 hover:border-ink-muted has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name="tier"
            value={tier.code}
            checked={tier.code === value}
            onChange={() => onChange(tier.code)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="flex items-center justify-between gap-2">
            <span className="font-semibold">{tier.name}</span>
            {tier.code === current && <Badge tone="accent">Yours</Badge>}
          </span>
          <span className="mt-1 font-semibold text-md tabular-nums tracking-tight">
            {amountText(Number(periodPrice(tier.code, 1, currency, interval)), currency)}
          </span>
          <span className="text-ink-muted text-xs">a {interval}, before tax</span>
          <span className="mt-2 flex flex-col gap-0.5 border-t pt-2 text-xs">
            {tierSummary(tier).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
