"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { sentenceCase } from "@/components/ui/sentence-case";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ConsoleInboxView } from "@/lib/web/views-console";
import { CodeBlock } from "./code-block";
import { StateBadge } from "./state-badge";

/** One webhook: what came in, what became of it, and a way to have it worked on again. */
export function InboxView({ row, replay }: { row: ConsoleInboxView; replay: FormAction }) {
  return (
    <>
      <PageHeader title={row.eventType} description={<StateBadge state={row.state} />} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <Card title="On record">
          <Facts
            items={[
              { term: "From", value: sentenceCase(row.provider) },
              { term: "Event", value: row.eventId },
              { term: "Received", value: <DateTime at={row.createdAt} /> },
              { term: "Tries", value: row.attempts },
              { term: "Last error", value: row.error ?? "None" },
              ...row.headers.map(({ name, value }) => ({ term: name, value })),
            ]}
          />
        </Card>
        {row.canReplay && (
          <Card title="Work on it again">
            <ActionForm action={replay} label="Work on it again" className="px-4 py-3">
              {() => (
                <>
                  <input type="hidden" name="id" value={row.id} />
                  <p className="text-ink-muted">
                    A worker takes it with the next turn and has all tries again. Noting the same
                    event twice changes nothing.
                  </p>
                  <div>
                    <SubmitButton pendingLabel="Putting it back">Work on it again</SubmitButton>
                  </div>
                </>
              )}
            </ActionForm>
          </Card>
        )}
      </div>
      <Card title="Body">
        <CodeBlock label="Body, text" text={row.body} />
      </Card>
    </>
  );
}
