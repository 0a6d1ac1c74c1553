import { CircleCheck, Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { PayPageView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";
import { BillingDay } from "./billing-day";
import type { CheckoutActions } from "./checkout-flow";
import { DocumentSheet } from "./invoices-document";
import { DocumentStatus } from "./invoices-status";
import { PayButton } from "./pay-button";

type View = Extract<PayPageView, { state: "invoice" }>;

function Standing({ view, ...actions }: { view: View } & CheckoutActions) {
  const { document, supplierEmail } = view;
  const { status, openAmount, currency, paidOn, dueOn, isOverdue } = document;
  if (status === "open" && openAmount > 0) {
    const amount = amountText(openAmount, currency);
    return (
      <div className="flex flex-wrap items-center justify-between gap-4 p-4">
        <div>
          <p className="font-semibold text-xl tabular-nums tracking-tight">{amount}</p>
          {dueOn && (
            <p className="text-ink-muted">
              {isOverdue ? "Was due on " : "Due on "}
              <BillingDay on={dueOn} />
            </p>
          )}
        </div>
        <PayButton label={`Pay ${amount}`} {...actions} />
      </div>
    );
  }
  if (status === "uncollectible") {
    return (
      <p className="p-4">
        The subscription this invoice belongs to has ended, and no payment is expected any more. If
        you mean to settle it all the same, write to {supplierEmail}.
      </p>
    );
  }
  return (
    <p role="status" className="flex gap-2 p-4">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
      <span>
        This invoice is settled
        {paidOn && (
          <>
            {" "}
            since <BillingDay on={paidOn} />
          </>
        )}
        . There is nothing to pay, and nobody can pay it twice: a second payment goes back by
        itself.
      </span>
    </p>
  );
}

/** One invoice for whoever holds its link: what it is for, and the button that pays it. */
export function PayInvoice({ view, ...actions }: { view: View } & CheckoutActions) {
  const { document, pdfHref } = view;
  return (
    <>
      <PageHeader
        title={`Invoice ${document.number}`}
        description={`From ${document.supplier.name} to ${document.recipient.name}`}
      >
        <a href={pdfHref} className={buttonStyle()}>
          <Download aria-hidden className="size-4" />
          Invoice as PDF
        </a>
      </PageHeader>
      <Card title="To pay" aside={<DocumentStatus document={document} />}>
        <Standing view={view} {...actions} />
      </Card>
      <DocumentSheet document={document} />
    </>
  );
}
