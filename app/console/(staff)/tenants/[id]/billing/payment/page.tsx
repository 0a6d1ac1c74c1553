import type { Metadata } from "next";
import { BillingActionPage } from "@/components/console/billing-action-page";
import { BillingPaymentForm } from "@/components/console/billing-payment-form";
import { BillingRefusalNote } from "@/components/console/billing-preview";
import { loadManualPayment } from "@/lib/web/console-billing-preview";
import { enterPayment } from "../actions";

export const metadata: Metadata = { title: "Enter a payment" };

export default async function PaymentPage({ params }: { params: Promise<{ id: string }> }) {
  const { tenant, today, canWithhold, invoices } = await loadManualPayment((await params).id);
  return (
    <BillingActionPage
      tenant={tenant}
      title="Enter a payment"
      description="Money that came by bank transfer. Together with withheld tax it is at most what is open: an advance would need a receipt voucher."
    >
      {invoices.length > 0 ? (
        <BillingPaymentForm
          tenantId={tenant.id}
          today={today}
          canWithhold={canWithhold}
          invoices={invoices}
          action={enterPayment}
        />
      ) : (
        <BillingRefusalNote refusal="No invoice is open, so there is nothing a payment could settle." />
      )}
    </BillingActionPage>
  );
}
