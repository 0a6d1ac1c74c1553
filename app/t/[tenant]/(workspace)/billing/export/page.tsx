import type { Metadata } from "next";
import { ExportForm } from "@/components/billing/export-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadExport } from "@/lib/web/data-export";
import { startExport } from "./actions";

export const metadata: Metadata = { title: "Export your data" };

export default async function ExportPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { companyName } = await loadExport((await params).tenant);
  return (
    <>
      <PageHeader
        title="Export your data"
        description={`Everything ${companyName} has entered here, to keep or to take elsewhere.`}
      />
      <ExportForm action={startExport} file="/billing/export/data.zip" />
    </>
  );
}
