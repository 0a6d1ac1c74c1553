import type { Metadata } from "next";
import { FleetFigures } from "@/components/console/fleet-figures";
import { Pager } from "@/components/console/pager";
import { TenantFilter } from "@/components/console/tenant-filter";
import { TenantsTable } from "@/components/console/tenants-table";
import { PageHeader } from "@/components/ui/page-header";
import { type ConsoleSearch, loadOverview, loadTenants } from "@/lib/web/console";

export const metadata: Metadata = { title: "Tenants" };

export default async function TenantsPage({
  searchParams,
}: {
  searchParams: Promise<ConsoleSearch>;
}) {
  const [overview, { rows, next, filter, isFirst }] = await Promise.all([
    loadOverview(),
    searchParams.then(loadTenants),
  ]);
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHeader title="Tenants">
        <TenantFilter filter={filter} />
      </PageHeader>
      <FleetFigures overview={overview} />
      <TenantsTable rows={rows} query={filter.q} isNarrowed={isNarrowed} />
      <Pager path="/" filters={filter} isFirst={isFirst} next={next} />
    </>
  );
}
