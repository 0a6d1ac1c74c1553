import type { Metadata } from "next";
import { ChainStatus } from "@/components/audit/chain-status";
import { ConsoleAuditTable } from "@/components/console/console-audit-table";
import { FilterForm } from "@/components/console/filter-form";
import { Pager } from "@/components/console/pager";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadAuditLog } from "@/lib/web/console-audit";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<ConsoleSearch>;
}) {
  const { q, rows, next, isFirst, status, verification } = await loadAuditLog(await searchParams);
  return (
    <>
      <PageHeader title="Audit" description="What staff and the platform itself did, newest first.">
        <FilterForm
          path="/audit"
          search={{
            label: "Search the audit log",
            placeholder: "Action, person, tenant",
            current: q,
          }}
        />
      </PageHeader>
      <ChainStatus status={status} verification={verification} canVerify path="/audit" />
      <Card>
        <ConsoleAuditTable rows={rows} isTenantShown />
      </Card>
      <Pager path="/audit" filters={{ q }} isFirst={isFirst} next={next} />
    </>
  );
}
