import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { MissingGround } from "@/components/settings/missing-ground";
import { RegistrationForm } from "@/components/settings/registration-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadRegistration } from "@/lib/web/settings-company";
import { addRegistration } from "../actions";

export const metadata: Metadata = { title: "Add a registration" };

export default async function NewRegistrationPage({
  params,
}: {
  params: Promise<{ tenant: string }>;
}) {
  const registration = await loadRegistration((await params).tenant);
  return (
    <>
      <BackLink href="/system-admin/company">Company</BackLink>
      <PageHeader title="Add a registration" />
      {registration.hasCompany ? (
        <RegistrationForm registration={registration} action={addRegistration} />
      ) : (
        <MissingGround
          title="The company comes first"
          text="A registration belongs to a company, and its number is checked against the company's."
        />
      )}
    </>
  );
}
