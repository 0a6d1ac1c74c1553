import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import type {
  BillingItemView,
  BillingSegmentView,
  TenantBillingView,
} from "@/lib/web/views-console-billing";
import { BillingDay } from "./billing-day";

const ITEMS: readonly Column<BillingItemView>[] = [
  {
    key: "product",
    title: "Product",
    cell: (row) => row.product,
    className: "w-full max-sm:whitespace-normal",
  },
  { key: "quantity", title: "Quantity", align: "right", cell: (row) => row.quantity },
  {
    key: "unit",
    title: "A month each",
    align: "right",
    cell: (row) => row.unitAmount,
    className: "tabular-nums",
  },
  {
    key: "priced",
    title: "Price of",
    isDetail: true,
    align: "right",
    cell: (row) => <BillingDay on={row.pricedOn} />,
  },
];

const SEGMENTS: readonly Column<BillingSegmentView>[] = [
  {
    key: "product",
    title: "Product",
    cell: (row) => row.product,
    className: "w-full max-sm:whitespace-normal",
  },
  { key: "quantity", title: "Quantity", align: "right", cell: (row) => row.quantity },
  { key: "from", title: "From", align: "right", cell: (row) => <BillingDay on={row.from} /> },
  { key: "to", title: "Up to", align: "right", cell: (row) => <BillingDay on={row.to} /> },
  {
    key: "price",
    title: "Whole period",
    align: "right",
    cell: (row) => row.fullPrice,
    className: "tabular-nums",
  },
];

/** What renewal will bill, what is noted for the end of the period, and the days that are billed. */
export function BillingItems({ billing }: { billing: TenantBillingView }) {
  const { items, segments, scheduled } = billing;
  return (
    <>
      <Card title="Renewal bills">
        {items.length > 0 ? (
          <Table label="Items, table" columns={ITEMS} rows={items} />
        ) : (
          <p className="px-4 py-3 text-ink-muted">Nothing: the free plan costs nothing.</p>
        )}
        {scheduled.length > 0 && (
          <div className="border-t px-4 py-3">
            <h3 className="font-medium">When the period ends</h3>
            <ul className="list-inside list-disc text-ink-muted">
              {scheduled.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </Card>
      {segments.length > 0 && (
        <Card title="Days that are billed">
          <Table label="Billed days, table" columns={SEGMENTS} rows={segments} />
        </Card>
      )}
    </>
  );
}
