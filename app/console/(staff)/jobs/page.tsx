import type { Metadata } from "next";
import { JobFilter } from "@/components/console/job-filter";
import { JobsTable } from "@/components/console/jobs-table";
import { Pager } from "@/components/console/pager";
import { PageHeader } from "@/components/ui/page-header";
import { loadJobs } from "@/lib/web/console";
import { retryJob } from "./actions";

export const metadata: Metadata = { title: "Jobs" };

type Search = { state?: string | string[]; after?: string | string[] };
const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : undefined;

export default async function JobsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const state = one(search.state);
  const after = one(search.after);
  const jobs = await loadJobs({ ...(state && { state }), ...(after && { after }) });
  return (
    <>
      <PageHeader title="Jobs" description="Workspaces being built and taken down, newest first.">
        <JobFilter current={state} />
      </PageHeader>
      <JobsTable rows={jobs.rows} retry={retryJob} />
      <Pager path="/jobs" filters={{ state }} isFirst={!after} next={jobs.next} />
    </>
  );
}
