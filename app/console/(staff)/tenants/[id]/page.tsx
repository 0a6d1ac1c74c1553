import type { Metadata } from "next";
import { TenantView } from "@/components/console/tenant-view";
import { loadTenant } from "@/lib/web/console-tenant";
import { retryJob } from "../../jobs/actions";
import { resume, suspend } from "./actions";

export const metadata: Metadata = { title: "Tenant" };

export default async function TenantPage({ params }: { params: Promise<{ id: string }> }) {
  const tenant = await loadTenant((await params).id);
  return <TenantView tenant={tenant} actions={{ suspend, resume, retry: retryJob }} />;
}
