import type { Metadata } from "next";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainStatus } from "@/components/audit/chain-status";
import { ExportButton } from "@/components/audit/export-button";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import { loadAudit } from "@/lib/web/audit";

export const metadata: Metadata = { title: "Audit" };

const PATH = "/system-admin/audit";

export default async function AuditPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const view = await loadAudit(tenant, search);
  const { filters, rows, next, isFirst } = view;
  return (
    <>
      <PageHeader
        title="Audit"
        description="Who did what in this workspace, when and from where. Nobody can change it or switch it off."
      >
        <ExportButton offer={view.export} filters={filters} path={`${PATH}/export`} />
      </PageHeader>
      <ChainStatus {...view} path={PATH} />
      <AuditFilters {...view} path={PATH} />
      <AuditTable rows={rows} isNarrowed={Object.keys(filters).length > 0} path={PATH} />
      <Pager path={PATH} filters={filters} isFirst={isFirst} next={next} />
    </>
  );
}
