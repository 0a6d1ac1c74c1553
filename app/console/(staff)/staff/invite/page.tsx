import type { Metadata } from "next";
import { StaffInviteForm } from "@/components/console/staff-invite-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadRoleChoices } from "@/lib/web/console-staff";
import { invite } from "./actions";

export const metadata: Metadata = { title: "Invite staff" };

export default async function InviteStaffPage() {
  const choices = await loadRoleChoices();
  return (
    <>
      <PageHeader
        title="Invite staff"
        description="They get a link that works once and for three days, choose a password and set up a second factor."
      />
      <StaffInviteForm choices={choices} action={invite} />
    </>
  );
}
