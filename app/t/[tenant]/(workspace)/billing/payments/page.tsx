import type { Metadata } from "next";
import { PaymentList } from "@/components/billing/payments-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadPayments, type PaymentSearch } from "@/lib/web/billing-page-payments";

export const metadata: Metadata = { title: "Payments" };

export default async function PaymentsPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<PaymentSearch>;
}) {
  const view = await loadPayments((await params).tenant, await searchParams);
  return (
    <>
      <PageHeader
        title="Payments"
        description="What reached us, what went back to you, and which tries did not work."
      />
      <PaymentList view={view} />
    </>
  );
}
