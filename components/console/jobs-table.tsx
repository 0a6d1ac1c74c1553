import { Hammer } from "lucide-react";
import { writeDuration } from "@/components/provisioning/duration";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceCase } from "@/components/ui/sentence-case";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { ConsoleJobRow } from "@/lib/web/views";
import { JobStep } from "./job-step";

const TONES: Record<ConsoleJobRow["state"], Tone> = {
  queued: "neutral",
  running: "accent",
  done: "success",
  failed: "danger",
};
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
        <span className="truncate font-medium">{row.tenantName}</span>
        <span className="truncate text-ink-muted text-xs">{row.slug}</span>
      </span>
    ),
  },
  { key: "kind", title: "Kind", cell: (row) => KINDS[row.kind] },
  {
    key: "state",
    title: "State",
    cell: (row) => <Badge tone={TONES[row.state]}>{sentenceCase(row.state)}</Badge>,
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
  retry: (form: FormData) => Promise<void>;
}) {
  const action: Column<ConsoleJobRow> = {
    key: "retry",
    title: "Action",
    align: "right",
    cell: (row) =>
      row.state === "failed" && (
        <form action={retry}>
          <input type="hidden" name="job_id" value={row.id} />
          <SubmitButton
            variant="secondary"
            size="sm"
            pendingLabel="Retrying"
            aria-label={`Retry job of ${row.tenantName}`}
          >
            Retry
          </SubmitButton>
        </form>
      ),
  };
  return (
    <Card>
      {rows.length > 0 ? (
        <Table label="Jobs, table" columns={[...COLUMNS, action]} rows={rows} />
      ) : (
        <EmptyState icon={Hammer} title="No such jobs">
          A job appears here when a company signs up or a workspace is taken down.
        </EmptyState>
      )}
    </Card>
  );
}
