import type { Metadata } from "next";
import { DeadLink, LinkButton } from "@/components/account/dead-link";
import { LinkForm } from "@/components/account/link-form";
import { AuthPage } from "@/components/auth/auth-page";
import { loadVerification } from "@/lib/web/account-links";
import { verifyEmail } from "./actions";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { companyName, token, state } = await loadVerification((await searchParams).token);
  if (!state) {
    return (
      <DeadLink companyName={companyName}>
        <p className="mb-5">
          Sign in and have another link sent from your profile. If your address was confirmed
          before, there is nothing to do.
        </p>
        <LinkButton href="/account/profile">Open your profile</LinkButton>
      </DeadLink>
    );
  }
  if (state.isVerified) {
    return (
      <AuthPage title="Your address is confirmed" subtitle={state.email}>
        <LinkButton href="/">Open {companyName}</LinkButton>
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title="Confirm your address"
      subtitle={`${state.email} is the address of your account at ${companyName}.`}
    >
      <LinkForm
        action={verifyEmail}
        token={token}
        label="This is my address"
        pendingLabel="Confirming"
      />
    </AuthPage>
  );
}
