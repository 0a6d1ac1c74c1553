import type { Metadata } from "next";
import { MemberView } from "@/components/console/member-view";
import { loadMember } from "@/lib/web/console-staff";
import { assignRoles, deactivate, reactivate, resend, resetFactor, withdraw } from "./actions";

export const metadata: Metadata = { title: "Member of staff" };

export default async function MemberPage({ params }: { params: Promise<{ id: string }> }) {
  const member = await loadMember((await params).id);
  const actions = { assignRoles, deactivate, reactivate, resend, resetFactor, withdraw };
  return <MemberView member={member} actions={actions} />;
}
