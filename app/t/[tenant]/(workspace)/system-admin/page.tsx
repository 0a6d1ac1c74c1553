import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { SystemAdminPages } from "@/components/workspace/system-admin-pages";
import { findModule } from "@/lib/platform/catalog/modules";

export const metadata: Metadata = { title: "System Admin" };

export default function SystemAdminPage() {
  return (
    <>
      <PageHeader title="System Admin" description={findModule("system-admin")?.tagline} />
      <SystemAdminPages />
    </>
  );
}
