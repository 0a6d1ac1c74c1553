import Link from "next/link";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import type { CancelView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";

function Step({ when, children }: { when: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[11rem_1fr]">
      <dt className="text-ink-muted">{when}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What ends when, and what to do before. */
export function CancelConsequences({ view }: { view: CancelView }) {
  const { creditBalance, currency, openInvoices, dataKeptDays } = view;
  return (
    <Card title="What ending means">
      <dl className="divide-y">
        <Step when="On the last day">
          Everybody but the administrators is signed out for good. Modules, API keys and
          integrations stop.
        </Step>
        <Step when={`For ${dataKeptDays} days after it`}>
          Your data is kept. Administrators can sign in, export everything, look at invoices, and
          choose a plan again to go on where they were.
        </Step>
        <Step when="Then">The workspace with all its data is deleted. That cannot be undone.</Step>
        {openInvoices > 0 && (
          <Step when="Open invoices">
            {openInvoices === 1 ? "One invoice is open" : `${openInvoices} invoices are open`} and
            stays due.
          </Step>
        )}
        {creditBalance > 0 && (
          <Step when="Your credit">
            {amountText(creditBalance, currency)} stay on account. Write to us before you end it if
            you would rather have them paid back.
          </Step>
        )}
      </dl>
      <div className="flex flex-wrap items-center justify-between gap-3 border-t bg-canvas px-4 py-3">
        <p className="text-ink-muted">Take your data with you first: one CSV file per table.</p>
        <Link href="/billing/export" className={buttonStyle()}>
          Export your data
        </Link>
      </div>
    </Card>
  );
}
