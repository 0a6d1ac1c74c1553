import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { BranchList } from "@/components/workspace/branch-list";
import { CompanyRecord } from "@/components/workspace/company-record";
import { loadCompany } from "@/lib/web/workspace";

export const metadata: Metadata = { title: "Company" };

export default async function CompanyPage({ params }: { params: Promise<{ tenant: string }> }) {
  const company = await loadCompany((await params).tenant);
  return (
    <>
      <PageHeader title="Company" description="Your company as it stands on record." />
      <CompanyRecord company={company} />
      <BranchList branches={company.branches} />
    </>
  );
}
