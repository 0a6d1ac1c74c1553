import { TriangleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { type Column, Table } from "@/components/ui/table";
import type { BillingPreviewView, PreviewLineView } from "@/lib/web/views-console-billing";

const COLUMNS: readonly Column<PreviewLineView>[] = [
  {
    key: "product",
    title: "Product",
    cell: (row) => row.product,
    className: "w-full max-sm:whitespace-normal",
  },
  { key: "quantity", title: "Quantity", align: "right", cell: (row) => row.quantity },
  { key: "days", title: "Days", align: "right", cell: (row) => row.days },
  {
    key: "amount",
    title: "Before tax",
    align: "right",
    cell: (row) => row.amount,
    className: "tabular-nums",
  },
];

/** Why something cannot be done. */
export function BillingRefusalNote({ refusal }: { refusal: string }) {
  return (
    <p
      role="status"
      className="flex items-start gap-2 rounded-md border bg-warning-soft px-3 py-2.5 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      {refusal}
    </p>
  );
}

/** The documents a command results in, to the last paisa, before it is confirmed. */
export function BillingPreview({ preview }: { preview: BillingPreviewView }) {
  return (
    <>
      {preview.documents.map((document) => (
        <Card key={document.id} title={document.title}>
          <Table label={`${document.title}, lines`} columns={COLUMNS} rows={document.lines} />
          <dl className="flex flex-col gap-1 border-t px-4 py-2.5">
            {document.totals.map(({ term, value }) => (
              <div key={term} className="flex justify-between gap-4">
                <dt className="text-ink-muted">{term}</dt>
                <dd className="tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
      <Card title="What comes of it">
        <Facts items={preview.outcome} />
      </Card>
    </>
  );
}
