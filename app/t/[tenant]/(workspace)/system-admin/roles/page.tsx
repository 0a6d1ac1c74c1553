import type { Metadata } from "next";
import { NewRoleLink } from "@/components/roles/new-role-link";
import { RightsMatrix } from "@/components/roles/rights-matrix";
import { RolesList } from "@/components/roles/roles-list";
import { RolesTabs } from "@/components/roles/roles-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { loadMatrix, loadRoles } from "@/lib/web/roles";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}) {
  const [{ tenant }, { view }] = await Promise.all([params, searchParams]);
  const isMatrix = view === "matrix";
  const [roles, matrix] = await Promise.all([
    loadRoles(tenant),
    isMatrix ? loadMatrix(tenant) : undefined,
  ]);
  return (
    <>
      <PageHeader
        title="Roles"
        description="What people may do. Everybody has the roles given to them, and these add up."
      >
        <NewRoleLink create={roles.create} />
      </PageHeader>
      <RolesTabs current={isMatrix ? "matrix" : "list"} />
      {matrix ? <RightsMatrix matrix={matrix} /> : <RolesList groups={roles.groups} />}
    </>
  );
}
