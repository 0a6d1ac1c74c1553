import type { Metadata } from "next";
import { DeadLink, LinkButton } from "@/components/account/dead-link";
import { AskResetForm, ResetForm } from "@/components/account/password-reset-forms";
import { AuthPage } from "@/components/auth/auth-page";
import { hostWorkspace, loadReset } from "@/lib/web/account-links";
import { askReset, resetPassword } from "./actions";

export const metadata: Metadata = { title: "New password" };

const toSignIn = (
  <a href="/login" className="text-accent-ink underline underline-offset-2">
    Back to the sign-in
  </a>
);

export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; state?: string | string[] }>;
}) {
  const { token: given, state: step } = await searchParams;
  if (given !== undefined) {
    const { companyName, token, state: person } = await loadReset(given);
    if (!person) {
      return (
        <DeadLink companyName={companyName}>
          <LinkButton href="/reset">Send me another link</LinkButton>
        </DeadLink>
      );
    }
    return (
      <AuthPage
        title="Choose a new password"
        subtitle={`For ${person.email} at ${companyName}. You are signed out everywhere else.`}
      >
        <ResetForm action={resetPassword} token={token} person={person} companyName={companyName} />
      </AuthPage>
    );
  }
  const { name: companyName } = await hostWorkspace();
  if (step === "sent") {
    return (
      <AuthPage
        title="Look in your mailbox"
        subtitle="If there is an account with this address, we have sent a link to it."
        footer={toSignIn}
      >
        <p>
          The link holds for 30 minutes and works once. Nothing there? Look among the unwanted
          mails, or try the address you were invited with.
        </p>
      </AuthPage>
    );
  }
  if (step === "changed") {
    return (
      <AuthPage
        title="Your password was changed"
        subtitle="Every earlier sign-in has ended, on all devices."
      >
        <LinkButton href="/login">Sign in to {companyName}</LinkButton>
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title="Forgot your password?"
      subtitle={`Give the address you sign in to ${companyName} with. We send a link to it.`}
      footer={toSignIn}
    >
      <AskResetForm action={askReset} />
    </AuthPage>
  );
}
