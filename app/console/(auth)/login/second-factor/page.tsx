import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { SecondFactorForms } from "@/components/auth/second-factor-forms";
import { loadStaffSecondStep } from "@/lib/web/second-factor";
import { startPasskey, verify } from "./actions";

export const metadata: Metadata = { title: "Second factor" };

export default async function StaffSecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const choices = await loadStaffSecondStep();
  return (
    <AuthPage
      title="One more step"
      subtitle="Platform console"
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
