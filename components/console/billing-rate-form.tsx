"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";

/** Enters what a dollar is worth in rupees from a day on. */
export function BillingRateForm({ today, action }: { today: string; action: FormAction }) {
  return (
    <Card title="New exchange rate">
      <ActionForm action={action} label="New exchange rate" className="px-4 py-3">
        {({ fields, values }) => (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field id="rate" label="Rupees for a dollar" error={fields.rate}>
                {(control) => (
                  <Input
                    {...control}
                    name="rate"
                    inputMode="decimal"
                    required
                    autoComplete="off"
                    placeholder="86.1234"
                    defaultValue={values.rate}
                  />
                )}
              </Field>
              <Field id="rateFrom" label="From" error={fields.rateFrom}>
                {(control) => (
                  <Input
                    {...control}
                    name="rateFrom"
                    type="date"
                    required
                    defaultValue={values.rateFrom ?? today}
                  />
                )}
              </Field>
            </div>
            <div>
              <SubmitButton variant="secondary" pendingLabel="Entering">
                Enter the rate
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
