import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { RegistrationForm } from "@/components/settings/registration-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadRegistration } from "@/lib/web/settings-company";
import { saveRegistration } from "../actions";

export const metadata: Metadata = { title: "Registration" };

export default async function RegistrationPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  const registration = await loadRegistration(tenant, id);
  return (
    <>
      <BackLink href="/system-admin/company">Company</BackLink>
      <PageHeader title={registration.values.gstin ?? "Registration"} />
      <RegistrationForm registration={registration} action={saveRegistration} />
    </>
  );
}
