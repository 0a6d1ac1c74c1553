import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { ModuleLists } from "@/components/workspace/module-lists";
import { SystemAdminPages } from "@/components/workspace/system-admin-pages";
import { findModule } from "@/lib/platform/catalog/modules";
import { loadModulePage, loadWorkspace } from "@/lib/web/workspace";

export const metadata: Metadata = { title: "System Admin" };

export default async function SystemAdminPage({ params }: { params: Promise<{ tenant: string }> }) {
  // A click inside the workspace does not run the layout again: the page asks for the session itself.
  const { tenant } = await params;
  const [{ pages }, { groups }] = await Promise.all([
    loadWorkspace(tenant),
    loadModulePage(tenant, "system-admin"),
  ]);
  return (
    <>
      <PageHeader title="System Admin" description={findModule("system-admin")?.tagline} />
      <SystemAdminPages pages={pages} />
      <ModuleLists groups={groups} isEntitled />
    </>
  );
}
