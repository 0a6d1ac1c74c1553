import type { Metadata } from "next";
import { EndOtherSessions } from "@/components/account/sessions-end-others";
import { SessionsTable } from "@/components/account/sessions-table";
import { PageHeader } from "@/components/ui/page-header";
import { loadSessions } from "@/lib/web/account";
import { revokeOtherSessions, revokeSession } from "./actions";

export const metadata: Metadata = { title: "Your sessions" };

export default async function SessionsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const sessions = await loadSessions((await params).tenant);
  const others = sessions.filter(({ isCurrent }) => !isCurrent).length;
  return (
    <>
      <PageHeader
        title="Your sessions"
        description="Every browser and program that is signed in as you. End the ones you do not know, then change your password."
      >
        {others > 0 && <EndOtherSessions count={others} action={revokeOtherSessions} />}
      </PageHeader>
      <SessionsTable sessions={sessions} revoke={revokeSession} />
    </>
  );
}
