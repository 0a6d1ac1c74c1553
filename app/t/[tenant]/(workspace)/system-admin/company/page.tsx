import type { Metadata } from "next";
import { CompanyForm } from "@/components/settings/company-form";
import { CompanyRecord } from "@/components/settings/company-record";
import { RegistrationList } from "@/components/settings/registration-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadCompany } from "@/lib/web/settings-company";
import { saveCompany } from "./actions";

export const metadata: Metadata = { title: "Company" };

export default async function CompanyPage({ params }: { params: Promise<{ tenant: string }> }) {
  const company = await loadCompany((await params).tenant);
  return (
    <>
      <PageHeader
        title="Company"
        description="The legal entity that keeps books, is registered for tax and stands on documents."
      />
      <CompanyForm company={company} action={saveCompany} />
      <RegistrationList company={company} />
      <CompanyRecord account={company.account} />
    </>
  );
}
