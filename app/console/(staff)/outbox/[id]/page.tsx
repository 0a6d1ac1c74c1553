import type { Metadata } from "next";
import { OutboxView } from "@/components/console/outbox-view";
import { loadOutboxRow } from "@/lib/web/console-outbox";
import { replay } from "./actions";

export const metadata: Metadata = { title: "Outbox row" };

export default async function OutboxRowPage({ params }: { params: Promise<{ id: string }> }) {
  return <OutboxView row={await loadOutboxRow((await params).id)} replay={replay} />;
}
