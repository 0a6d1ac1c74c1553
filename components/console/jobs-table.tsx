import { Hammer } from "lucide-react";
import { writeDuration } from "@/components/provisioning/duration";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleJobRow } from "@/lib/web/views-console";
import { CellLink } from "./cell-link";
import { JobStep } from "./job-step";
import { RetryJob } from "./retry-job";
import { StateBadge } from "./state-badge";

const KINDS: Record<ConsoleJobRow["kind"], string> = {
  provision: "Build",
  deprovision: "Take down",
};

const COLUMNS: readonly Column<ConsoleJobRow>[] = [
  {
    key: "tenant",
    title: "Tenant",
    cell: (row) => (
      <span className="flex max-w-72 items-baseline gap-2">
        <CellLink href={`/tenants/${row.tenantId}`}>{row.tenantName}</CellLink>
        <span className="truncate text-ink-muted text-xs">{row.slug}</span>
      </span>
    ),
  },
  { key: "kind", title: "Kind", cell: (row) => KINDS[row.kind] },
  {
    key: "state",
    title: "State",
    cell: (row) => <StateBadge state={row.state} />,
  },
  {
    key: "step",
    title: "Step and reason",
    className: "w-full whitespace-normal",
    cell: (row) => <JobStep step={row.step} reason={row.reason} />,
  },
  { key: "attempts", title: "Attempts", align: "right", cell: (row) => row.attempts },
  {
    key: "duration",
    title: "Took",
    align: "right",
    cell: (row) => (row.durationMs === null ? "" : writeDuration(row.durationMs)),
  },
  {
    key: "created",
    title: "Created",
    align: "right",
    cell: (row) => <DateTime at={row.createdAt} />,
  },
];

/** Jobs with what became of them; a failed one can be tried again. */
export function JobsTable({
  rows,
  retry,
}: {
  rows: readonly ConsoleJobRow[];
  /** Undefined for somebody who may only look. */
  retry: ((form: FormData) => Promise<void>) | undefined;
}) {
  const action: Column<ConsoleJobRow> = {
    key: "retry",
    title: "Action",
    align: "right",
    cell: (row) =>
      retry &&
      row.state === "failed" && (
        <RetryJob jobId={row.id} tenantName={row.tenantName} retry={retry} />
      ),
  };
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Jobs, table" columns={retry ? [...COLUMNS, action] : COLUMNS} rows={rows} />
      ) : (
        <EmptyState icon={Hammer} title="No such jobs">
          A job appears here when a company signs up or a workspace is taken down.
        </EmptyState>
      )}
    </Card>
  );
}
