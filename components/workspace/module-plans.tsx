import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { type Currency, formatMoney } from "@/lib/core/money";
import type { Module } from "@/lib/platform/catalog/modules";
import { periodPrice } from "@/lib/platform/catalog/price-book";
import { TIERS, type Tier, type TierCode } from "@/lib/platform/catalog/tiers";

/** The four plans: which include the module, which may add it, and at what price. */
export function ModulePlans({
  module,
  currency,
  currentTier,
}: {
  module: Module;
  currency: Currency;
  currentTier: TierCode;
}) {
  const price = (product: Module["code"] | TierCode) =>
    formatMoney(periodPrice(product, 1, currency, "month"), currency, { whole: true });
  const terms = (tier: Tier) => {
    if (tier.includedModules.includes(module.code)) return "Included";
    return tier.maxAddOns === 0 ? "Not available" : `${price(module.code)} a month`;
  };
  const columns: readonly Column<Tier & { id: string }>[] = [
    {
      key: "plan",
      title: "Plan",
      cell: (tier) => (
        <span className="flex items-center gap-2 font-medium">
          {tier.name}
          {tier.code === currentTier && <Badge tone="accent">Yours</Badge>}
        </span>
      ),
    },
    {
      key: "price",
      title: "Plan a month",
      align: "right",
      cell: (tier) => price(tier.code),
      className: "tabular-nums",
    },
    {
      key: "terms",
      title: module.shortName,
      align: "right",
      cell: terms,
      className: "tabular-nums max-sm:whitespace-normal",
    },
  ];
  return (
    <Card title="Which plans include it">
      <Table
        label="Plans, table"
        columns={columns}
        rows={TIERS.map((tier) => ({ ...tier, id: tier.code }))}
      />
      <p className="border-t bg-canvas px-4 py-2 text-ink-muted text-xs">List prices before tax.</p>
    </Card>
  );
}
