import type { Metadata } from "next";
import { CreditCard, LatestDocuments } from "@/components/billing/overview-cards";
import { NextCharge } from "@/components/billing/overview-next-charge";
import { OpenInvoices } from "@/components/billing/overview-open-invoices";
import { ScheduledChanges } from "@/components/billing/overview-scheduled";
import { BillingStanding } from "@/components/billing/overview-standing";
import { UsageCard } from "@/components/billing/usage-card";
import { PageHeader } from "@/components/ui/page-header";
import { loadBilling } from "@/lib/web/billing-page";
import { isInvoiceSettled, startPayment, uncancel, undoScheduled, verifyPayment } from "../actions";

export const metadata: Metadata = { title: "Billing" };

export default async function BillingPage({ params }: { params: Promise<{ tenant: string }> }) {
  const view = await loadBilling((await params).tenant);
  return (
    <>
      <PageHeader
        title="Billing"
        description="Where your subscription stands, what it costs next, and what is open."
      />
      <BillingStanding view={view} />
      <OpenInvoices
        invoices={view.openInvoices}
        start={startPayment}
        verify={verifyPayment}
        isSettled={isInvoiceSettled}
      />
      <ScheduledChanges view={view} undo={undoScheduled} uncancel={uncancel} />
      <NextCharge view={view} />
      <UsageCard view={view} />
      <CreditCard view={view} />
      <LatestDocuments rows={view.latest} />
    </>
  );
}
