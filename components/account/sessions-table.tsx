"use client";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { SessionRow } from "@/lib/web/views-account";
import { sessionColumns } from "./session-columns";

/** The reader's own sessions. The one in use is ended by signing out. */
export function SessionsTable({
  sessions,
  revoke,
}: {
  sessions: readonly SessionRow[];
  revoke: (form: FormData) => Promise<void>;
}) {
  const columns: readonly Column<SessionRow>[] = [
    ...sessionColumns<SessionRow>((row) => row.isStaff),
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
