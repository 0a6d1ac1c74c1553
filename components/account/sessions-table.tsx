"use client";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { SessionRow } from "@/lib/web/views-account";

const UNKNOWN = <span className="text-ink-muted">Unknown</span>;

/** The reader's own sessions. The one in use is ended by signing out. */
export function SessionsTable({
  sessions,
  revoke,
}: {
  sessions: readonly SessionRow[];
  revoke: (form: FormData) => Promise<void>;
}) {
  const columns: readonly Column<SessionRow>[] = [
    {
      key: "device",
      title: "Device",
      cell: (row) => (
        <span className="flex items-center gap-2 font-medium">
          {row.device}
          {row.isCurrent && <Badge tone="accent">This session</Badge>}
          {row.isStaff && <Badge tone="warning">Platform staff</Badge>}
        </span>
      ),
    },
    {
      key: "address",
      title: "IP address",
      className: "tabular-nums text-ink-muted",
      cell: (row) => row.ipAddress ?? UNKNOWN,
    },
    { key: "started", title: "Signed in", cell: (row) => <DateTime at={row.startedAt} /> },
    {
      key: "seen",
      title: "Last seen",
      cell: (row) => (row.lastSeenAt ? <DateTime at={row.lastSeenAt} /> : UNKNOWN),
    },
    {
      key: "factor",
      title: "Second factor",
      cell: (row) =>
        row.isStrong ? (
          <Badge tone="success">Given</Badge>
        ) : (
          <span className="text-ink-muted">No</span>
        ),
    },
    {
      key: "end",
      title: "Action",
      align: "right",
      cell: (row) =>
        !row.isCurrent && (
          <form action={revoke}>
            <input type="hidden" name="session_id" value={row.id} />
            <SubmitButton
              variant="danger"
              size="sm"
              pendingLabel="Ending"
              aria-label={`End session on ${row.device}`}
            >
              End session
            </SubmitButton>
          </form>
        ),
    },
  ];
  return (
    <Card>
      <Table label="Your sessions, table" columns={columns} rows={sessions} />
    </Card>
  );
}
