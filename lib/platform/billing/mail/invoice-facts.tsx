import { formatMoney, type Minor } from "@/lib/core/money";
import {
  type DocumentLine,
  DocumentLines,
  type Fact,
  Facts,
  type Totals,
  totalFacts,
} from "./amounts";
import { dayText } from "./wording";

type BilledInvoice = Totals & {
  lines: readonly DocumentLine[];
  creditApplied: Minor;
  writeoff: Minor;
};

/** What an invoice bills and how its total is met; `rest` says what counts, below it. */
export function InvoiceFacts({
  invoice,
  rest = [],
}: {
  invoice: BilledInvoice;
  rest?: readonly Fact[];
}) {
  const { currency, creditApplied, writeoff } = invoice;
  const settled: Fact[] = [
    ["Credit used", creditApplied] as const,
    ["Written off by us", writeoff] as const,
  ]
    .filter(([, amount]) => amount > 0n)
    .map(([label, amount]) => ({ label, value: formatMoney(-amount, currency) }));
  return (
    <>
      <DocumentLines lines={invoice.lines} currency={currency} />
      <Facts
        facts={[
          ...totalFacts(invoice).map((fact) => ({ ...fact, isStrong: false })),
          ...settled,
          ...rest,
        ]}
      />
    </>
  );
}

/** How much is to be paid by when. */
export function dueFacts({
  amountDue,
  currency,
  dueOn,
}: Pick<Totals, "currency"> & { amountDue: Minor; dueOn: string }): Fact[] {
  return [
    { label: "To be paid", value: formatMoney(amountDue, currency), isStrong: true },
    ...(amountDue > 0n ? [{ label: "Due on", value: dayText(dueOn) }] : []),
  ];
}
