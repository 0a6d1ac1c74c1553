import type { Metadata } from "next";
import { DocumentPage } from "@/components/billing/invoices-document-page";
import { loadDocument } from "@/lib/web/billing-page-documents";
import { isInvoiceSettled, startPayment, verifyPayment } from "../../../actions";

export const metadata: Metadata = { title: "Invoice" };

export default async function InvoicePage({
  params,
}: {
  params: Promise<{ tenant: string; number: string }>;
}) {
  const { tenant, number } = await params;
  const view = await loadDocument(tenant, "invoice", number);
  return (
    <DocumentPage
      view={view}
      actions={{ start: startPayment, verify: verifyPayment, isSettled: isInvoiceSettled }}
    />
  );
}
