"use client";

import { MonitorSmartphone } from "lucide-react";
import { sessionColumns } from "@/components/account/session-columns";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { PersonSessionRow, PersonView } from "@/lib/web/views-people";

/** Where a person is signed in, for whoever may end it. */
export function PersonSessions({ person, end }: { person: PersonView; end: FormAction }) {
  const columns: readonly Column<PersonSessionRow>[] = [
    ...sessionColumns<PersonSessionRow>((row) => row.isImpersonation),
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
