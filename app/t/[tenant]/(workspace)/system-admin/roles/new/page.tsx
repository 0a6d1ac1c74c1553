import type { Metadata } from "next";
import { NewRoleForm } from "@/components/roles/new-role-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadNewRole } from "@/lib/web/roles";
import { create } from "../actions";

export const metadata: Metadata = { title: "New role" };

export default async function NewRolePage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ copy?: string | string[] }>;
}) {
  const [{ tenant }, { copy }] = await Promise.all([params, searchParams]);
  const view = await loadNewRole(tenant, copy);
  return (
    <>
      <PageHeader
        title="New role"
        description="Choose what it permits. Nobody can give what they may not do themselves."
      />
      <NewRoleForm view={view} action={create} />
    </>
  );
}
