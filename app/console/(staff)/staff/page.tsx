import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { StaffTable } from "@/components/console/staff-table";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { loadStaffAccounts } from "@/lib/web/console-staff";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage() {
  const { rows, canManage } = await loadStaffAccounts();
  return (
    <>
      <PageHeader title="Staff" description="Who works on this console, and what they may do.">
        {canManage && (
          <Link href="/staff/invite" className={buttonStyle({ variant: "primary" })}>
            <UserPlus aria-hidden className="size-4" />
            Invite
          </Link>
        )}
      </PageHeader>
      <StaffTable rows={rows} />
    </>
  );
}
