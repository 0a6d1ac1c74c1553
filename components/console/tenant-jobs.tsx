import { Hammer } from "lucide-react";
import { writeDuration } from "@/components/provisioning/duration";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleTenantJob } from "@/lib/web/views-console";
import { JobStep } from "./job-step";
import { RetryJob } from "./retry-job";
import { StateBadge } from "./state-badge";

const KINDS: Record<ConsoleTenantJob["kind"], string> = {
  provision: "Building the workspace",
  deprovision: "Taking the workspace down",
};

const COLUMNS: readonly Column<ConsoleTenantJob["steps"][number]>[] = [
  {
    key: "step",
    title: "Step",
    className: "w-full whitespace-normal",
    cell: (row) => <JobStep step={row.step} reason={row.error} />,
  },
  { key: "state", title: "State", cell: (row) => <StateBadge state={row.state} /> },
  { key: "attempts", title: "Failed tries", align: "right", cell: (row) => row.attempts },
  {
    key: "took",
    title: "Took",
    align: "right",
    cell: (row) => (row.durationMs === null ? "" : writeDuration(row.durationMs)),
  },
];

/** The jobs of one tenant with their steps. */
export function TenantJobs({
  tenantName,
  jobs,
  retry,
}: {
  tenantName: string;
  jobs: readonly ConsoleTenantJob[];
  retry: ((form: FormData) => Promise<void>) | undefined;
}) {
  if (jobs.length === 0) {
    return (
      <Card title="Jobs">
        <EmptyState icon={Hammer} title="No jobs">
          Building and taking down a workspace appear here.
        </EmptyState>
      </Card>
    );
  }
  return jobs.map((job) => (
    <Card
      key={job.id}
      title={KINDS[job.kind]}
      aside={
        <span className="flex items-center gap-2">
          <StateBadge state={job.state} />
          {retry && job.state === "failed" && (
            <RetryJob jobId={job.id} tenantName={tenantName} retry={retry} />
          )}
        </span>
      }
    >
      <p className="border-b px-4 py-2 text-ink-muted text-xs">
        Asked for on <DateTime at={job.createdAt} />
        {job.reason && <span className="block text-danger">{job.reason}</span>}
      </p>
      <Table label={`${KINDS[job.kind]}, steps`} columns={COLUMNS} rows={job.steps} />
    </Card>
  ));
}
