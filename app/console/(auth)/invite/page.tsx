import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { AcceptStaffInvitation } from "@/components/console/accept-staff-invitation";
import { buttonStyle } from "@/components/ui/button-style";
import { loadStaffInvitation } from "@/lib/web/console-staff";
import { accept } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function StaffInvitePage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  const invited = typeof token === "string" ? await loadStaffInvitation(token) : undefined;
  if (typeof token !== "string" || !invited) {
    return (
      <AuthPage
        title="This invitation is not open"
        subtitle="The link was used, replaced by a newer one, withdrawn, or is older than three days."
      >
        <p className="mb-5">
          Ask whoever invited you to send it again. If you have chosen a password already, sign in
          with it.
        </p>
        <a href="/login" className={buttonStyle({ variant: "primary", size: "lg" })}>
          Go to the sign-in
        </a>
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Join the staff of ILMS" subtitle={`You will sign in as ${invited.email}.`}>
      <AcceptStaffInvitation action={accept} token={token} invited={invited} />
    </AuthPage>
  );
}
