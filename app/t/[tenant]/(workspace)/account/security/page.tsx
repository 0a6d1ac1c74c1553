import type { Metadata } from "next";
import { SecurityCards } from "@/components/account/security-cards";
import { PageHeader } from "@/components/ui/page-header";
import { loadSecurity } from "@/lib/web/second-factor";
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
  const security = await loadSecurity((await params).tenant);
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
    </>
  );
}
