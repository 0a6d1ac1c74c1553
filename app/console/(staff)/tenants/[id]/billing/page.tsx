import type { Metadata } from "next";
import { BillingTenantView } from "@/components/console/billing-tenant-view";
import { loadTenantBilling } from "@/lib/web/console-tenant-billing";
import { changeCollection, startTrial } from "./actions";

export const metadata: Metadata = { title: "Billing of a tenant" };

export default async function TenantBillingPage({ params }: { params: Promise<{ id: string }> }) {
  const billing = await loadTenantBilling((await params).id);
  return <BillingTenantView billing={billing} actions={{ startTrial, changeCollection }} />;
}
