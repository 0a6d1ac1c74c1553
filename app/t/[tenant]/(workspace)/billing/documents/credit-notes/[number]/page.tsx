import type { Metadata } from "next";
import { DocumentPage } from "@/components/billing/invoices-document-page";
import { loadDocument } from "@/lib/web/billing-page-documents";
import { isInvoiceSettled, startPayment, verifyPayment } from "../../../actions";

export const metadata: Metadata = { title: "Credit note" };

export default async function CreditNotePage({
  params,
}: {
  params: Promise<{ tenant: string; number: string }>;
}) {
  const { tenant, number } = await params;
  const view = await loadDocument(tenant, "credit_note", number);
  return (
    <DocumentPage
      view={view}
      actions={{ start: startPayment, verify: verifyPayment, isSettled: isInvoiceSettled }}
    />
  );
}
