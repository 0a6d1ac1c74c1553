import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { BranchForm } from "@/components/settings/branch-form";
import { MissingBranchGround } from "@/components/settings/branch-ground";
import { PageHeader } from "@/components/ui/page-header";
import { loadBranch } from "@/lib/web/settings-branches";
import { addBranch } from "../actions";

export const metadata: Metadata = { title: "Add a branch" };

export default async function NewBranchPage({ params }: { params: Promise<{ tenant: string }> }) {
  const branch = await loadBranch((await params).tenant);
  return (
    <>
      <BackLink href="/system-admin/branches">Branches</BackLink>
      <PageHeader title="Add a branch" />
      {branch.ground === "ready" ? (
        <BranchForm branch={branch} action={addBranch} />
      ) : (
        <MissingBranchGround ground={branch.ground} isIndian={branch.isIndian} />
      )}
    </>
  );
}
