"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ChoiceView } from "@/lib/web/views-console-billing";
import { BillingReason } from "./billing-reason";

/** Enters a bank transfer against an open invoice, and the tax the customer withheld. */
export function BillingPaymentForm({
  tenantId,
  today,
  canWithhold,
  invoices,
  action,
}: {
  tenantId: string;
  today: string;
  canWithhold: boolean;
  invoices: readonly ChoiceView[];
  action: FormAction;
}) {
  return (
    <Card title="What arrived" className="max-w-2xl">
      <ActionForm action={action} label="Enter a payment" className="px-4 py-3">
        {(state) => {
          const { fields, values } = state;
          const text = (name: string, label: string, more: object = {}, isOptional = false) => (
            <Field id={name} label={label} error={fields[name]} isOptional={isOptional}>
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  autoComplete="off"
                  defaultValue={values[name]}
                  {...more}
                />
              )}
            </Field>
          );
          return (
            <>
              <input type="hidden" name="tenant_id" value={tenantId} />
              <Field id="invoiceId" label="Invoice" error={fields.invoiceId}>
                {(control) => (
                  <Select
                    {...control}
                    name="invoiceId"
                    required
                    defaultValue={values.invoiceId ?? invoices[0]?.value}
                  >
                    {invoices.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <div className="grid gap-4 sm:grid-cols-2">
                {text("amount", "Amount on the bank statement", { inputMode: "decimal" }, true)}
                {text("utr", "Bank reference (UTR)", { maxLength: 35 }, true)}
                {text("receivedOn", "Arrived on", {
                  type: "date",
                  required: true,
                  max: today,
                  defaultValue: values.receivedOn ?? today,
                })}
              </div>
              {canWithhold && (
                <fieldset className="grid gap-4 sm:grid-cols-2">
                  <legend className="mb-1.5 text-ink-muted text-sm">
                    Tax withheld (TDS), worked out on the value before GST
                  </legend>
                  {text("rate", "Rate in percent", { inputMode: "decimal", maxLength: 5 }, true)}
                  {text("certificate", "Number of the certificate", { maxLength: 40 }, true)}
                </fieldset>
              )}
              <BillingReason state={state} />
              <div>
                <SubmitButton pendingLabel="Entering">Enter the payment</SubmitButton>
              </div>
            </>
          );
        }}
      </ActionForm>
    </Card>
  );
}
