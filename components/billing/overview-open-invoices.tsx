"use client";

import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { Answer, CheckoutView, PaidOrder, PaymentResult } from "@/lib/web/views-billing";
import type { DocumentRowView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import { DocumentStatus } from "./invoices-status";
import { PayButton } from "./pay-button";

export type PayActions = {
  start: (id: string) => Promise<Answer<CheckoutView>>;
  verify: (paid: PaidOrder) => Promise<Answer<PaymentResult>>;
  isSettled: (id: string) => Promise<boolean>;
};

/** The button that pays one of the workspace's open invoices. */
export function PayOpenInvoice({
  invoice: { id, openAmount, currency },
  actions: { start, verify, isSettled },
}: {
  invoice: Pick<DocumentRowView, "id" | "openAmount" | "currency">;
  actions: PayActions;
}) {
  return (
    <PayButton
      label={`Pay ${amountText(openAmount, currency)}`}
      documents="/billing/documents"
      start={() => start(id)}
      verify={verify}
      isSettled={() => isSettled(id)}
    />
  );
}

/** What is to be paid, each with its button; nothing where nothing is open. */
export function OpenInvoices({
  invoices,
  ...actions
}: { invoices: readonly DocumentRowView[] } & PayActions) {
  if (invoices.length === 0) return null;
  return (
    <Card title={invoices.length === 1 ? "Open invoice" : "Open invoices"}>
      <ul className="divide-y">
        {invoices.map((invoice) => (
          <li
            key={invoice.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4"
          >
            <div className="flex min-w-0 flex-col gap-0.5">
              <p className="flex flex-wrap items-center gap-2">
                <Link
                  href={invoice.href}
                  className="font-medium underline-offset-2 hover:underline"
                >
                  {invoice.number}
                </Link>
                <DocumentStatus document={invoice} />
              </p>
              <p className="text-ink-muted">
                {invoice.reason}
                {invoice.dueOn && (
                  <>
                    , {invoice.isOverdue ? "was due on" : "due on"}{" "}
                    <BillingDay on={invoice.dueOn} />
                  </>
                )}
              </p>
            </div>
            <PayOpenInvoice invoice={invoice} actions={actions} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
