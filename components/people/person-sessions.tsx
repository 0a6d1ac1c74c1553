"use client";

import { MonitorSmartphone } from "lucide-react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { PersonSessionRow, PersonView } from "@/lib/web/views-people";

const UNKNOWN = <span className="text-ink-muted">Unknown</span>;

/** Where a person is signed in, for whoever may end it. */
export function PersonSessions({ person, end }: { person: PersonView; end: FormAction }) {
  const columns: readonly Column<PersonSessionRow>[] = [
    {
      key: "device",
      title: "Device",
      cell: (row) => (
        <span className="flex items-center gap-2 font-medium">
          {row.device}
          {row.isCurrent && <Badge tone="accent">This session</Badge>}
          {row.isImpersonation && <Badge tone="warning">Platform staff</Badge>}
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
      key: "end",
      title: "Action",
      align: "right",
      cell: (row) => (
        <ActionForm
          action={end}
          label={`Sign-in on ${row.device}`}
          className="relative flex-row items-center justify-end gap-2"
        >
          {() => (
            <>
              <input type="hidden" name="id" value={person.id} />
              <input type="hidden" name="sessionId" value={row.id} />
              <SubmitButton
                variant="danger"
                size="sm"
                pendingLabel="Ending"
                aria-label={`End sign-in on ${row.device}`}
              >
                End
              </SubmitButton>
            </>
          )}
        </ActionForm>
      ),
    },
  ];
  return (
    <Card title="Signed in now">
      {person.sessions.length > 0 ? (
        <Table label="Sign-ins, table" columns={columns} rows={person.sessions} />
      ) : (
        <EmptyState icon={MonitorSmartphone} title="Signed in nowhere">
          Browsers and programs that are signed in as {person.name} appear here.
        </EmptyState>
      )}
    </Card>
  );
}
