import type { Metadata } from "next";
import { Timeline } from "@/components/audit/timeline";
import { nounOf } from "@/components/audit/words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { sentenceCase } from "@/components/ui/sentence-case";
import { loadTimeline } from "@/lib/web/audit";

export const metadata: Metadata = { title: "History" };

export default async function RecordHistoryPage({
  params,
}: {
  params: Promise<{ tenant: string; table: string; recordId: string }>;
}) {
  const { tenant, table, recordId } = await params;
  const { entries, hasMore } = await loadTimeline(tenant, table, recordId);
  const label = entries.find((entry) => entry.recordLabel)?.recordLabel;
  const noun = sentenceCase(nounOf(table));
  return (
    <>
      <PageHeader
        title={label ?? noun}
        description={`${noun}: what happened to it, newest first.`}
      />
      <Card title="History">
        <Timeline entries={entries} hasMore={hasMore} />
      </Card>
    </>
  );
}
