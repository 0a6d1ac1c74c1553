"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ClockView } from "@/lib/web/views-console-billing";

const DAY_MS = 86_400_000;
const later = (shown: string, days: number) =>
  new Date(new Date(shown).getTime() + days * DAY_MS).toISOString();

/** Moves billing's clock, in development and tests: a year of renewals takes a minute. */
export function BillingClockCard({ clock, advance }: { clock: ClockView; advance: FormAction }) {
  return (
    <Card title="Clock of billing" aside={<DateTime at={clock.shown} />}>
      <div className="flex flex-col gap-3 px-4 py-3">
        <p className="text-ink-muted">
          Only where nobody pays real money. The clock moves forward, never back, and what becomes
          due on the way is done at once. Sessions and codes keep real time.
        </p>
        <div className="flex flex-wrap items-end gap-3">
          {[1, 7].map((days) => (
            <ActionForm
              key={days}
              action={advance}
              label={`Move the clock by ${days === 1 ? "a day" : "a week"}`}
              className="gap-0"
            >
              {(_, isPending) => (
                <>
                  <input type="hidden" name="advance_to" value={later(clock.shown, days)} />
                  <Button type="submit" aria-disabled={isPending || undefined}>
                    {days === 1 ? "+1 day" : "+7 days"}
                  </Button>
                </>
              )}
            </ActionForm>
          ))}
          <ActionForm action={advance} label="Move the clock to a day" className="gap-3">
            {({ fields, values }) => (
              <div className="flex flex-wrap items-end gap-2">
                <Field id="advance_to" label="To a day" error={fields.advance_to}>
                  {(control) => (
                    <Input
                      {...control}
                      name="advance_to"
                      type="date"
                      required
                      min={clock.today}
                      defaultValue={values.advance_to ?? clock.today}
                      className="sm:w-44"
                    />
                  )}
                </Field>
                <SubmitButton variant="secondary" pendingLabel="Moving">
                  Move
                </SubmitButton>
              </div>
            )}
          </ActionForm>
        </div>
      </div>
    </Card>
  );
}
