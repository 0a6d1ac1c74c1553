import type { Metadata } from "next";
import { FilterForm } from "@/components/console/filter-form";
import { InboxTable } from "@/components/console/inbox-table";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadInbox } from "@/lib/web/console-inbox";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({
  searchParams,
}: {
  searchParams: Promise<ConsoleSearch>;
}) {
  const { rows, next, isFirst, state } = await loadInbox(await searchParams);
  return (
    <>
      <PageHeader
        title="Webhook inbox"
        description="What third parties told us, as it came, and what became of it."
      >
        <FilterForm
          path="/inbox"
          choices={[
            {
              name: "state",
              label: "State",
              all: "Any state",
              current: state,
              options: [
                { value: "pending", label: "Pending" },
                { value: "orphan", label: "Orphan" },
                { value: "dead", label: "Dead" },
                { value: "done", label: "Done" },
              ],
            },
          ]}
        />
      </PageHeader>
      <InboxTable rows={rows} isNarrowed={state !== undefined} />
      <Pager path="/inbox" filters={{ state }} isFirst={isFirst} next={next} />
    </>
  );
}
