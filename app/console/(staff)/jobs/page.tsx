import type { Metadata } from "next";
import { JobFilter } from "@/components/console/job-filter";
import { JobsTable } from "@/components/console/jobs-table";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import type { ConsoleSearch } from "@/lib/web/console";
import { loadJobs } from "@/lib/web/console-jobs";
import { retryJob } from "./actions";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage({ searchParams }: { searchParams: Promise<ConsoleSearch> }) {
  const { rows, next, state, isFirst, canRetry } = await loadJobs(await searchParams);
  return (
    <>
      <PageHeader title="Jobs" description="Workspaces being built and taken down, newest first.">
        <JobFilter current={state} />
      </PageHeader>
      <JobsTable rows={rows} retry={canRetry ? retryJob : undefined} />
      <Pager path="/jobs" filters={{ state }} isFirst={isFirst} next={next} />
    </>
  );
}
