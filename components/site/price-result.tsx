import { formatMoney } from "@/lib/core/money";
import { MODULES } from "@/lib/platform/catalog/modules";
import type { PlanPrice, PlanSelection } from "@/lib/platform/catalog/plan-price";
import type { Product } from "@/lib/platform/catalog/price-book";
import { TIERS } from "@/lib/platform/catalog/tiers";

function productName(product: Product, quantity: number): string {
  if (product === "extra_seat") return quantity === 1 ? "1 more person" : `${quantity} more people`;
  const tier = TIERS.find(({ code }) => code === product);
  const module = MODULES.find(({ code }) => code === product);
  return tier ? `${tier.name} plan` : (module?.shortName ?? product);
}

/** The bill as it would be written, line by line. */
export function PriceResult({ selection, price }: { selection: PlanSelection; price: PlanPrice }) {
  const { currency, interval } = selection;
  const perMonth = interval === "year" ? price.total / 12n : undefined;
  return (
    <section
      aria-label="Price"
      className="overflow-hidden rounded-lg border bg-surface lg:sticky lg:top-20"
    >
      <ul className="divide-y px-4 text-sm">
        {price.lines.map((line) => (
          <li key={line.product} className="flex justify-between gap-4 py-2">
            <span>{productName(line.product, line.quantity)}</span>
            <span className="tabular-nums">{formatMoney(line.amount, currency)}</span>
          </li>
        ))}
      </ul>
      <div className="border-t bg-canvas px-4 py-4">
        <p className="text-ink-muted text-sm">Total a {interval}, before tax</p>
        <output aria-live="polite" className="font-semibold text-2xl tracking-tight">
          {formatMoney(price.total, currency)}
        </output>
        {perMonth !== undefined && price.total > 0n && (
          <p className="text-ink-muted text-sm tabular-nums">
            {formatMoney(perMonth, currency)} a month, paid once a year
          </p>
        )}
      </div>
    </section>
  );
}
