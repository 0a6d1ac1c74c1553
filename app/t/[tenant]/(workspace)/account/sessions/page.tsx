import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { SessionsTable } from "@/components/workspace/sessions-table";
import { loadSessions } from "@/lib/web/workspace";
import { revokeSession } from "./actions";

export const metadata: Metadata = { title: "Your sessions" };

export default async function SessionsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const sessions = await loadSessions((await params).tenant);
  return (
    <>
      <PageHeader
        title="Your sessions"
        description="Every browser that is signed in as you. End the ones you do not know."
      />
      <SessionsTable sessions={sessions} revoke={revokeSession} />
    </>
  );
}
