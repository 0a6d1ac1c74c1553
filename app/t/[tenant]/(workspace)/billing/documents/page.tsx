import type { Metadata } from "next";
import { DocumentList } from "@/components/billing/invoices-list";
import { PageHeader } from "@/components/ui/page-header";
import { type DocumentSearch, loadDocuments } from "@/lib/web/billing-page-documents";

export const metadata: Metadata = { title: "Invoices and credit notes" };

export default async function DocumentsPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<DocumentSearch>;
}) {
  const view = await loadDocuments((await params).tenant, await searchParams);
  return (
    <>
      <PageHeader
        title="Invoices and credit notes"
        description="Every document we issued to you, newest first."
      />
      <DocumentList view={view} />
    </>
  );
}
