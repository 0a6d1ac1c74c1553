import type { Metadata } from "next";
import { FilterForm } from "@/components/console/filter-form";
import { MailsTable } from "@/components/console/mails-table";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadMails } from "@/lib/web/console-outbox";

export const metadata: Metadata = { title: "Mails" };

export default async function MailsPage({
  searchParams,
}: {
  searchParams: Promise<ConsoleSearch>;
}) {
  const { rows, next, isFirst, show } = await loadMails(await searchParams);
  return (
    <>
      <PageHeader
        title="Mails"
        description="Handed to the mail service, with what it said last about each."
      >
        <FilterForm
          path="/mails"
          choices={[
            {
              name: "show",
              label: "Shown",
              all: "All mails",
              current: show,
              options: [{ value: "trouble", label: "Not delivered" }],
            },
          ]}
        />
      </PageHeader>
      <MailsTable rows={rows} isNarrowed={show !== undefined} />
      <Pager path="/mails" filters={{ show }} isFirst={isFirst} next={next} />
    </>
  );
}
