import Link from "next/link";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import type { SubscriptionFiguresView } from "@/lib/web/views-console-billing";

const count = (value: number) => value.toLocaleString("en-IN");

/** What all subscriptions bring and owe. */
export function BillingFigures({ figures }: { figures: SubscriptionFiguresView }) {
  const { money, paying, trial, pastDue, suspended } = figures;
  return (
    <StatStrip label="Subscriptions at a glance">
      {money.map(({ currency, monthly, open, openInvoices }) => (
        <Stat key={currency} term={`A month in ${currency}, before tax`} value={monthly}>
          {openInvoices === 0 ? "nothing open" : `${open} open on ${count(openInvoices)}`}
        </Stat>
      ))}
      <Stat term="Paying" value={count(paying)}>
        {count(trial)} on trial
      </Stat>
      <Stat term="Past due" value={count(pastDue)}>
        {pastDue + suspended === 0 ? (
          "nobody owes"
        ) : (
          <Link
            href="/dunning"
            className="-my-1 inline-flex min-h-6 items-center text-accent-ink underline underline-offset-2"
          >
            Look at them
          </Link>
        )}
      </Stat>
      <Stat term="Suspended" value={count(suspended)} />
    </StatStrip>
  );
}
