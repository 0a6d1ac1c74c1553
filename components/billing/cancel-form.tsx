"use client";

import { useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CancelView } from "@/lib/web/views-billing-page";
import { BillingDay } from "./billing-day";

/** Ends the subscription with its period; until then it can be taken back. */
function EndLater({ view, action }: { view: CancelView; action: FormAction }) {
  if (!view.endsOn) return null;
  const isTrial = view.status === "TRIAL";
  return (
    <Card title={isTrial ? "End with the trial" : "End with the period"}>
      <ActionForm action={action} label="End with the period" className="p-4">
        {(_, isPending) => (
          <>
            <input type="hidden" name="mode" value="period_end" />
            <input type="hidden" name="version" value={view.version} />
            <p className="max-w-prose">
              Everything works up to and including <BillingDay on={view.endsOn ?? ""} isEnd />
              {isTrial ? ", the last day of the trial" : ", the last day of this period"}. No
              further invoice is issued. Until that day you can take it back here.
            </p>
            <div>
              <SubmitButton variant="danger" isPending={isPending} pendingLabel="Ending">
                {isTrial ? "End with the trial" : "End with the period"}
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}

/** Ends the subscription at once, without money back. Asks for the company's name. */
function EndNow({ view, action }: { view: CancelView; action: FormAction }) {
  const [typed, setTyped] = useState("");
  const isNamed = typed.trim() === view.companyName.trim();
  return (
    <Card title="End now">
      <ActionForm action={action} label="End now" className="p-4" isEdit>
        {(state, isPending) => (
          <>
            <input type="hidden" name="mode" value="now" />
            <input type="hidden" name="version" value={view.version} />
            <p className="max-w-prose">
              The workspace of {view.companyName} closes at once and cannot be opened again except
              by choosing a plan anew. Days that are paid for are not given back.
            </p>
            <div className="max-w-sm">
              <Field
                id="companyName"
                label="Company name"
                error={state.fields.companyName}
                hint={`Type ${view.companyName} to confirm.`}
              >
                {(control) => (
                  <Input
                    {...control}
                    name="companyName"
                    autoComplete="off"
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
            </div>
            <div>
              <SubmitButton
                variant="danger"
                isPending={isPending}
                pendingLabel="Ending"
                disabled={!isNamed}
              >
                End it now
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}

/** Taking back a cancellation that is scheduled. */
function KeepGoing({ view, uncancel }: { view: CancelView; uncancel: FormAction }) {
  if (!view.cancelAt) return null;
  const { cancelAt } = view;
  return (
    <Card title="It ends already">
      <ActionForm action={uncancel} label="Take the cancellation back" className="p-4">
        {(_, isPending) => (
          <>
            <input type="hidden" name="version" value={view.version} />
            <p className="max-w-prose">
              The subscription ends on <BillingDay on={cancelAt} />. Taken back, it goes on as if
              nothing had been said.
            </p>
            <div>
              <SubmitButton isPending={isPending} pendingLabel="Taking back">
                Keep the subscription
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}

/** The two ways to end a subscription, or the way back from one. */
export function CancelForm({
  view,
  cancel,
  uncancel,
}: {
  view: CancelView;
  cancel: FormAction;
  uncancel: FormAction;
}) {
  if (view.status === "CANCELLED") {
    return (
      <Card title="It has ended">
        <p className="max-w-prose p-4">
          This subscription has ended. Your data is kept for {view.dataKeptDays} days from its last
          day.
        </p>
      </Card>
    );
  }
  return (
    <>
      {view.cancelAt ? (
        <KeepGoing view={view} uncancel={uncancel} />
      ) : (
        <EndLater view={view} action={cancel} />
      )}
      <EndNow view={view} action={cancel} />
    </>
  );
}
