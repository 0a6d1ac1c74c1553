import type { Metadata } from "next";
import { CancelConsequences } from "@/components/billing/cancel-consequences";
import { CancelForm } from "@/components/billing/cancel-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadCancel } from "@/lib/web/billing-page-cancel";
import { cancel, uncancel } from "./actions";

export const metadata: Metadata = { title: "Cancel" };

export default async function CancelPage({ params }: { params: Promise<{ tenant: string }> }) {
  const view = await loadCancel((await params).tenant);
  return (
    <>
      <PageHeader
        title="Cancel the subscription"
        description="What ends when, and how to take your data with you."
      />
      <CancelConsequences view={view} />
      <CancelForm view={view} cancel={cancel} uncancel={uncancel} />
    </>
  );
}
