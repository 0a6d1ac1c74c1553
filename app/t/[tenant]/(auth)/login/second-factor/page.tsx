import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { SecondFactorForms } from "@/components/auth/second-factor-forms";
import { rootAddress } from "@/lib/web/addresses";
import { loadSecondStep } from "@/lib/web/second-factor";
import { startPasskey, verify } from "./actions";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const [{ tenant }, { next }] = await Promise.all([params, searchParams]);
  const choices = await loadSecondStep(tenant);
  return (
    <AuthPage
      title="One more step"
      subtitle={`${tenant}.${rootAddress().host}`}
      footer={
        <a href="/login" className="text-accent-ink underline underline-offset-2">
          Back to the sign-in
        </a>
      }
    >
      <SecondFactorForms
        choices={choices}
        verify={verify}
        startPasskey={startPasskey}
        next={typeof next === "string" ? next : undefined}
      />
    </AuthPage>
  );
}
