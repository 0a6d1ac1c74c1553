import type { Metadata } from "next";
import { AddressChange } from "@/components/account/address-change";
import { DeadLink, LinkButton } from "@/components/account/dead-link";
import { LinkForm } from "@/components/account/link-form";
import { AuthPage } from "@/components/auth/auth-page";
import { loadEmailChange } from "@/lib/web/account-links";
import { confirmEmailChange } from "./actions";

export const metadata: Metadata = { title: "Change of address" };

export default async function ConfirmEmailPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; state?: string | string[] }>;
}) {
  const { token: given, state: step } = await searchParams;
  const { companyName, token, state: change } = await loadEmailChange(given);
  if (change) {
    return (
      <AuthPage
        title="Confirm the change of address"
        subtitle={`Of your account at ${companyName}.`}
      >
        <AddressChange from={change.from} to={change.to} />
        <p className="mb-5">
          {change.isLast
            ? "The other mailbox has confirmed already. Your sign-ins and your password stay."
            : "The other mailbox has to confirm, too, before anything changes."}{" "}
          If you did not ask for it, close this page.
        </p>
        <LinkForm
          action={confirmEmailChange}
          token={token}
          label="Confirm the change"
          pendingLabel="Confirming"
        />
      </AuthPage>
    );
  }
  if (given === undefined && step === "changed") {
    return (
      <AuthPage
        title="Your address was changed"
        subtitle="You sign in with the new address from now on."
      >
        <LinkButton href="/">Open {companyName}</LinkButton>
      </AuthPage>
    );
  }
  if (given === undefined && step === "waiting") {
    return (
      <AuthPage
        title="Confirmed"
        subtitle="Now open the link in the other mailbox. The address changes once both have confirmed."
      >
        <LinkButton href="/account/profile">Open your profile</LinkButton>
      </AuthPage>
    );
  }
  return (
    <DeadLink companyName={companyName}>
      <p className="mb-5">The change can be asked for again from your profile.</p>
      <LinkButton href="/account/profile">Open your profile</LinkButton>
    </DeadLink>
  );
}
