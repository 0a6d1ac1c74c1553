import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { amountText } from "@/components/billing/amount-text";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import type { Currency } from "@/lib/core/money";
import { MODULES } from "@/lib/platform/catalog/modules";
import { type Interval, periodPrice } from "@/lib/platform/catalog/price-book";
import { type FeatureCode, TIERS, type Tier } from "@/lib/platform/catalog/tiers";

const count = new Intl.NumberFormat("en-IN");

/** What there is today; the catalogue names more that plans will include. */
const FEATURES: Partial<Record<FeatureCode, string>> = {
  csv_export: "Export of lists as CSV",
  api_access: "REST API",
  custom_roles: "Roles of your own",
  audit_export: "Export of the audit log",
};

type Row = { id: string; name: string; of: (tier: Tier) => ReactNode };

const yesNo = (is: boolean) => (
  <span className="inline-flex align-middle">
    {is ? (
      <Check aria-hidden className="size-4 text-success" />
    ) : (
      <Minus aria-hidden className="size-4 text-ink-faint" />
    )}
    <span className="sr-only">{is ? "Yes" : "No"}</span>
  </span>
);

function rowsOf(currency: Currency, interval: Interval): Row[] {
  const price = (product: Parameters<typeof periodPrice>[0]) =>
    amountText(Number(periodPrice(product, 1, currency, interval)), currency);
  return [
    ...MODULES.map(({ code, shortName }) => ({
      id: code,
      name: shortName,
      of: (tier: Tier) => {
        if (tier.includedModules.includes(code)) return yesNo(true);
        return tier.maxAddOns === 0 ? yesNo(false) : `+ ${price(code)}`;
      },
    })),
    {
      id: "add-ons",
      name: "Further modules",
      of: ({ maxAddOns, includedModules }) => {
        if (maxAddOns === null) return "Any number";
        if (maxAddOns > 0) return `Up to ${maxAddOns}`;
        return includedModules.length === MODULES.length ? "All included" : "None";
      },
    },
    {
      id: "seats",
      name: "People",
      of: ({ seatsIncluded, seatsMax }) =>
        seatsIncluded === seatsMax
          ? count.format(seatsMax)
          : `${count.format(seatsIncluded)}, up to ${count.format(seatsMax)}`,
    },
    {
      id: "extra-seat",
      name: "Each further person",
      of: ({ seatsIncluded, seatsMax }) =>
        seatsIncluded === seatsMax ? yesNo(false) : price("extra_seat"),
    },
    {
      id: "records",
      name: "Records",
      of: ({ recordsMax }) => (recordsMax === null ? "Unlimited" : count.format(recordsMax)),
    },
    ...Object.entries(FEATURES).map(([feature, name]) => ({
      id: feature,
      name,
      of: ({ features }: Tier) => yesNo(features.some((one) => one === feature)),
    })),
  ];
}

/** What each plan holds, line by line. */
export function PlanComparison({ currency, interval }: { currency: Currency; interval: Interval }) {
  const columns: readonly Column<Row>[] = [
    { key: "name", title: "What", cell: ({ name }) => name },
    ...TIERS.map((tier) => ({
      key: tier.code,
      title: tier.name,
      align: "right" as const,
      className: "tabular-nums",
      cell: (row: Row) => row.of(tier),
    })),
  ];
  return (
    <Card title="The plans compared">
      <Table
        label="The plans compared, table"
        columns={columns}
        rows={rowsOf(currency, interval)}
      />
      <p className="border-t bg-canvas px-4 py-2 text-ink-muted text-xs">
        List prices a {interval}, before tax. A year costs ten months.
      </p>
    </Card>
  );
}
