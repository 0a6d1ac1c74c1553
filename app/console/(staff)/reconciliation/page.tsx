import type { Metadata } from "next";
import { BillingReconRun } from "@/components/console/billing-recon-run";
import { BillingReconciliation } from "@/components/console/billing-reconciliation";
import { PageHeader } from "@/components/ui/page-header";
import { loadReconciliation } from "@/lib/web/console-billing-operations";
import { resolve, runNow, take } from "./actions";

export const metadata: Metadata = { title: "Reconciliation" };

export default async function ReconciliationPage() {
  const { runs, items, canResolve } = await loadReconciliation();
  return (
    <>
      <PageHeader
        title="Reconciliation"
        description="Where our books and the payment gateway's do not agree."
      >
        {canResolve && <BillingReconRun action={runNow} />}
      </PageHeader>
      <BillingReconciliation
        runs={runs}
        items={items}
        canResolve={canResolve}
        actions={{ take, resolve }}
      />
    </>
  );
}
