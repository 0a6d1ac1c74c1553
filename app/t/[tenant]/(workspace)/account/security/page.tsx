import type { Metadata } from "next";
import { PasswordCard } from "@/components/account/password-card";
import { SecurityCards } from "@/components/account/security-cards";
import { PageHeader } from "@/components/ui/page-header";
import { loadPassword } from "@/lib/web/account";
import { loadSecurity } from "@/lib/web/second-factor";
import { changePassword } from "../password/actions";
import {
  addPasskey,
  disableAuthenticator,
  enableAuthenticator,
  removePasskey,
  renamePasskey,
  renewRecoveryCodes,
  startAuthenticator,
  startPasskey,
} from "./actions";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const [security, password] = await Promise.all([loadSecurity(tenant), loadPassword(tenant)]);
  return (
    <>
      <PageHeader title="Security" description="How your account is kept yours." />
      <SecurityCards
        security={security}
        actions={{
          authenticator: {
            start: startAuthenticator,
            enable: enableAuthenticator,
            disable: disableAuthenticator,
          },
          passkeys: {
            start: startPasskey,
            add: addPasskey,
            rename: renamePasskey,
            remove: removePasskey,
          },
          renewRecoveryCodes,
        }}
      />
      <PasswordCard view={password} action={changePassword} />
    </>
  );
}
