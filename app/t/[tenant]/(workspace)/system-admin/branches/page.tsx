import type { Metadata } from "next";
import Link from "next/link";
import { MissingBranchGround } from "@/components/settings/branch-ground";
import { BranchList } from "@/components/settings/branch-list";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { loadBranches } from "@/lib/web/settings-branches";

export const metadata: Metadata = { title: "Branches" };

export default async function BranchesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { rows, canAdd, ground, isIndian } = await loadBranches((await params).tenant);
  return (
    <>
      <PageHeader
        title="Branches"
        description="Offices, showrooms and depots: where people work and documents are numbered."
      >
        {canAdd && (
          <Link href="/system-admin/branches/new" className={buttonStyle({ variant: "primary" })}>
            Add a branch
          </Link>
        )}
      </PageHeader>
      {ground !== "ready" && rows.length === 0 ? (
        <MissingBranchGround ground={ground} isIndian={isIndian} />
      ) : (
        <BranchList branches={rows} />
      )}
    </>
  );
}
