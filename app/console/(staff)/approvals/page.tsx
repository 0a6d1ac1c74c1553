import type { Metadata } from "next";
import { BillingApprovals } from "@/components/console/billing-approvals";
import { PageHeader } from "@/components/ui/page-header";
import { loadApprovals } from "@/lib/web/console-billing-operations";
import { approve, decline } from "./actions";

export const metadata: Metadata = { title: "Approvals" };

export default async function ApprovalsPage() {
  const rows = await loadApprovals();
  return (
    <>
      <PageHeader
        title="Approvals"
        description="Money above what one person may give away waits for a second."
      />
      <BillingApprovals rows={rows} actions={{ approve, decline }} />
    </>
  );
}
