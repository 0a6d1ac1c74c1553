import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { AcceptInvitation } from "@/components/people/accept-invitation";
import { buttonStyle } from "@/components/ui/button-style";
import { loadInvitation } from "@/lib/web/people-invitation";
import { findWorkspaceName } from "@/lib/web/workspace";
import { accept } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitePage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const [{ tenant }, { token }] = await Promise.all([params, searchParams]);
  const companyName = await findWorkspaceName(tenant);
  if (companyName === undefined) notFound();
  const invitation = typeof token === "string" ? await loadInvitation(tenant, token) : undefined;
  if (typeof token !== "string" || !invitation) {
    return (
      <AuthPage
        title="This invitation is not open"
        subtitle="The link was used, replaced by a newer one, taken back, or is older than seven days."
      >
        <p className="mb-5">
          Ask whoever invited you to {companyName} to send it again. If you have chosen a password
          already, sign in with it.
        </p>
        <a href="/login" className={buttonStyle({ variant: "primary", size: "lg" })}>
          Go to the sign-in
        </a>
      </AuthPage>
    );
  }
  const { inviter, email } = invitation;
  return (
    <AuthPage
      title={`Join ${companyName}`}
      subtitle={`${inviter ?? companyName} invites you. You will sign in as ${email}.`}
      footer={
        <>
          Joined already?{" "}
          <a href="/login" className="text-accent-ink underline underline-offset-2">
            Sign in
          </a>
        </>
      }
    >
      <AcceptInvitation action={accept} token={token} invitation={invitation} />
    </AuthPage>
  );
}
