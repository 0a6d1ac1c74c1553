import type { Metadata } from "next";
import { FleetFigures } from "@/components/console/fleet-figures";
import { Pager } from "@/components/console/pager";
import { TenantSearch } from "@/components/console/tenant-search";
import { TenantsTable } from "@/components/console/tenants-table";
import { PageHeader } from "@/components/ui/page-header";
import { loadOverview, loadTenants } from "@/lib/web/console";

export const metadata: Metadata = { title: "Tenants" };

type Search = { q?: string | string[]; after?: string | string[] };
const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : undefined;

export default async function TenantsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const q = one(search.q);
  const after = one(search.after);
  const [overview, tenants] = await Promise.all([
    loadOverview(),
    loadTenants({ ...(q && { q }), ...(after && { after }) }),
  ]);
  return (
    <>
      <PageHeader title="Tenants">
        <TenantSearch typed={q} />
      </PageHeader>
      <FleetFigures overview={overview} />
      <TenantsTable rows={tenants.rows} query={q} />
      <Pager path="/" filters={{ q }} isFirst={!after} next={tenants.next} />
    </>
  );
}
