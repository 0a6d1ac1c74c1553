"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ChoiceView } from "@/lib/web/views-console-billing";

/** Enters a price from a day on. */
export function BillingPriceForm({
  products,
  today,
  action,
}: {
  products: readonly ChoiceView[];
  today: string;
  action: FormAction;
}) {
  return (
    <Card title="New price">
      <ActionForm action={action} label="New price" className="px-4 py-3">
        {({ fields, values }) => (
          <>
            <p className="text-ink-muted">
              Whoever has the product is told today and pays the new price from the first renewal on
              that day or later, 30 days from today at the earliest. What is billed stays billed.
            </p>
            <Field id="product" label="Product" error={fields.product}>
              {(control) => (
                <Select {...control} name="product" defaultValue={values.product}>
                  {products.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <div className="grid gap-4 sm:grid-cols-3">
              <Field id="currency" label="Currency" error={fields.currency}>
                {(control) => (
                  <Select {...control} name="currency" defaultValue={values.currency ?? "INR"}>
                    <option value="INR">INR</option>
                    <option value="USD">USD</option>
                  </Select>
                )}
              </Field>
              <Field id="amount" label="A month, before tax" error={fields.amount}>
                {(control) => (
                  <Input
                    {...control}
                    name="amount"
                    inputMode="decimal"
                    required
                    autoComplete="off"
                    defaultValue={values.amount}
                  />
                )}
              </Field>
              <Field id="validFrom" label="From" error={fields.validFrom}>
                {(control) => (
                  <Input
                    {...control}
                    name="validFrom"
                    type="date"
                    required
                    min={today}
                    defaultValue={values.validFrom}
                  />
                )}
              </Field>
            </div>
            <div>
              <SubmitButton pendingLabel="Entering">Enter the price</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
