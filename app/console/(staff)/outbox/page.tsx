import type { Metadata } from "next";
import { FilterForm } from "@/components/console/filter-form";
import { OutboxTable } from "@/components/console/outbox-table";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadOutbox } from "@/lib/web/console-outbox";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<ConsoleSearch>;
}) {
  const { rows, next, isFirst, state, topic, topics } = await loadOutbox(await searchParams);
  return (
    <>
      <PageHeader
        title="Outbox"
        description="What must happen once something was committed: mails, and effects on other parts."
      >
        <FilterForm
          path="/outbox"
          choices={[
            {
              name: "state",
              label: "State",
              all: "Any state",
              current: state,
              options: [
                { value: "pending", label: "Pending" },
                { value: "dead", label: "Dead" },
                { value: "done", label: "Done" },
              ],
            },
            {
              name: "topic",
              label: "Topic",
              all: "Any topic",
              current: topic,
              options: topics.map((value) => ({ value, label: value })),
            },
          ]}
        />
      </PageHeader>
      <OutboxTable rows={rows} isNarrowed={Boolean(state ?? topic)} />
      <Pager path="/outbox" filters={{ state, topic }} isFirst={isFirst} next={next} />
    </>
  );
}
