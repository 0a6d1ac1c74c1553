import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { BranchForm } from "@/components/settings/branch-form";
import { BranchStatus } from "@/components/settings/branch-status";
import { PageHeader } from "@/components/ui/page-header";
import { loadBranch } from "@/lib/web/settings-branches";
import { deactivateBranch, reactivateBranch, saveBranch } from "../actions";

export const metadata: Metadata = { title: "Branch" };

export default async function BranchPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  const branch = await loadBranch(tenant, id);
  return (
    <>
      <BackLink href="/system-admin/branches">Branches</BackLink>
      <PageHeader
        title={branch.name}
        description={branch.isActive ? undefined : "Out of use: nothing new is done here."}
      >
        <BranchStatus branch={branch} deactivate={deactivateBranch} reactivate={reactivateBranch} />
      </PageHeader>
      <BranchForm branch={branch} action={saveBranch} />
    </>
  );
}
