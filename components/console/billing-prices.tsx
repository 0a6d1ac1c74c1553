import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import type { PriceRowView, RateRowView } from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";

const PRICES: readonly Column<PriceRowView>[] = [
  {
    key: "product",
    title: "Product",
    cell: (row) => row.product,
    className: "w-full max-sm:whitespace-normal",
  },
  { key: "currency", title: "Currency", cell: (row) => row.currency, isDetail: true },
  {
    key: "amount",
    title: "A month",
    align: "right",
    cell: (row) => row.amount,
    className: "tabular-nums",
  },
  {
    key: "since",
    title: "Since",
    isDetail: true,
    align: "right",
    cell: (row) => <BillingDay on={row.validFrom} />,
  },
  {
    key: "next",
    title: "Next",
    align: "right",
    className: "tabular-nums",
    cell: (row) =>
      row.next && (
        <>
          {row.next.amount} from <BillingDay on={row.next.validFrom} />
        </>
      ),
  },
];

const RATES: readonly Column<RateRowView>[] = [
  { key: "from", title: "From", cell: (row) => <BillingDay on={row.validFrom} /> },
  {
    key: "rate",
    title: "Rupees for a dollar",
    align: "right",
    cell: (row) => row.rate,
    className: "tabular-nums",
  },
];

/** The price book as it is today, with what is entered for later. */
export function BillingPrices({ rows }: { rows: readonly PriceRowView[] }) {
  return (
    <Card title="Prices before tax">
      <Table label="Prices, table" columns={PRICES} rows={rows} />
    </Card>
  );
}

/** Exchange rates for the rupee value of exports, latest first. */
export function BillingRates({ rows }: { rows: readonly RateRowView[] }) {
  return (
    <Card title="Exchange rates">
      {rows.length > 0 ? (
        <Table label="Exchange rates, table" columns={RATES} rows={rows} />
      ) : (
        <p className="px-4 py-3 text-ink-muted">
          No rate is entered, so invoices in dollars carry no rupee value for the return.
        </p>
      )}
    </Card>
  );
}
