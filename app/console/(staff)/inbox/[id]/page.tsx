import type { Metadata } from "next";
import { InboxView } from "@/components/console/inbox-view";
import { loadInboxRow } from "@/lib/web/console-inbox";
import { replay } from "./actions";

export const metadata: Metadata = { title: "Webhook" };

export default async function InboxRowPage({ params }: { params: Promise<{ id: string }> }) {
  return <InboxView row={await loadInboxRow((await params).id)} replay={replay} />;
}
