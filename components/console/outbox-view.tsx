"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/views";
import type { ConsoleOutboxView } from "@/lib/web/views-console";
import { CodeBlock } from "./code-block";
import { StateBadge } from "./state-badge";

function DoAgain({ state: { fields } }: { state: FormState }) {
  return (
    <div className="flex flex-col gap-1">
      <label className="flex items-start gap-2">
        <input
          id="isDoneAgain"
          type="checkbox"
          name="isDoneAgain"
          value="yes"
          aria-invalid={fields.isDoneAgain ? true : undefined}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span>It was done already; do it again</span>
      </label>
      {fields.isDoneAgain && <p className="text-danger">{fields.isDoneAgain}</p>}
    </div>
  );
}

/** One consequence: what it is, what became of it, and a way to have it done now. */
export function OutboxView({ row, replay }: { row: ConsoleOutboxView; replay: FormAction }) {
  const isDone = row.state === "done";
  return (
    <>
      <PageHeader title={row.topic} description={<StateBadge state={row.state} />} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <Card title="On record">
          <Facts
            items={[
              { term: "Created", value: <DateTime at={row.createdAt} /> },
              { term: "Tries", value: row.attempts },
              {
                term: "Next try",
                value: row.state === "pending" ? <DateTime at={row.nextAt} /> : "None",
              },
              { term: "Last error", value: row.error ?? "None" },
              { term: "Counts once by", value: row.dedupeKey },
            ]}
          />
        </Card>
        {row.canReplay && (
          <Card title="Do it now">
            <ActionForm action={replay} label="Do it now" className="px-4 py-3">
              {(state) => (
                <>
                  <input type="hidden" name="id" value={row.id} />
                  <p className="text-ink-muted">
                    A worker takes it with the next turn and has all tries again. The mail service
                    recognises a mail by its key for 24 hours: until then nobody gets it twice,
                    after that they do.
                  </p>
                  {isDone && <DoAgain state={state} />}
                  <div>
                    <SubmitButton
                      variant={isDone ? "secondary" : "primary"}
                      pendingLabel="Putting it back"
                    >
                      {isDone ? "Do it again" : "Do it now"}
                    </SubmitButton>
                  </div>
                </>
              )}
            </ActionForm>
          </Card>
        )}
      </div>
      <Card title="Payload">
        <CodeBlock label="Payload, text" text={row.payload} />
      </Card>
    </>
  );
}
