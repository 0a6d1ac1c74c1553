import type { Metadata } from "next";
import { SecondFactorCoverage } from "@/components/settings/second-factor-coverage";
import { SecurityPolicyForm } from "@/components/settings/security-policy-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadSecurityPolicy } from "@/lib/web/settings-security";
import { saveSecurityPolicy } from "./actions";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPolicyPage({
  params,
}: {
  params: Promise<{ tenant: string }>;
}) {
  const policy = await loadSecurityPolicy((await params).tenant);
  return (
    <>
      <PageHeader
        title="Security"
        description="How long sign-ins last, and who gives a second factor."
      />
      <SecurityPolicyForm policy={policy} action={saveSecurityPolicy} />
      <SecondFactorCoverage policy={policy} />
    </>
  );
}
