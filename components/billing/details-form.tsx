"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { CircleCheck } from "lucide-react";
import { startTransition, useActionState, useMemo, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { detailsInput, refuseDetails } from "@/lib/platform/billing/subscription/details-input";
import type { FormState } from "@/lib/web/views";
import type { BillingDetailsView } from "@/lib/web/views-billing-page";
import { type DetailsAnswers, fromServer, summarise } from "./details-errors";
import { DetailsTaxFields } from "./details-tax-fields";
import { DetailsTextField } from "./details-text-field";

const BLANK: FormState = { fields: {}, values: {} };

/** The server's schema with the rules of the company's country, so that the browser says the same. */
const schemaFor = (country: string) =>
  detailsInput.superRefine((details, context) => {
    for (const [path, message] of Object.entries(refuseDetails(country, details))) {
      context.addIssue({ code: "custom", path: path.split("."), message });
    }
  });

/** Whom invoices are made out to. The browser checks with the server's own schema. */
export function DetailsForm({ view, action }: { view: BillingDetailsView; action: FormAction }) {
  const [state, submit, isPending] = useActionState(action, BLANK);
  const [refusal, setRefusal] = useState<{ after: FormState }>();
  const element = useRef<HTMLFormElement>(null);
  // No default values: what was typed before the script arrived stands in the controls already.
  const form = useForm<DetailsAnswers>({
    resolver: zodResolver(schemaFor(view.country.code)),
    mode: "onSubmit",
    shouldFocusError: false,
    errors: useMemo(() => fromServer(state.fields), [state]),
  });
  // The latest word on the form: the browser's own refusal, or the server's answer.
  const attempt = refusal?.after === state ? refusal : state;
  const refuse = () => setRefusal({ after: state });
  const send = form.handleSubmit(() => {
    if (!element.current) return;
    const data = new FormData(element.current);
    startTransition(() => submit(data));
  }, refuse);
  const values = { ...view.values, ...state.values };
  const text = (name: Parameters<typeof DetailsTextField>[0]["name"]) => ({ name, values });
  return (
    <Card title="Invoices are made out to">
      <FormProvider {...form}>
        <form
          ref={element}
          action={submit}
          onSubmit={(event) => {
            if (isPending) event.preventDefault();
            else send(event);
          }}
          // React empties a form after its action; what is on record must stay.
          onReset={(event) => event.preventDefault()}
          noValidate
          aria-label="Billing details"
          className="flex flex-col gap-4 p-4"
        >
          <ErrorSummary
            attempt={attempt}
            errors={attempt === BLANK ? [] : summarise(form.formState.errors)}
            message={attempt === state ? state.message : undefined}
            requestId={attempt === state ? state.requestId : undefined}
          />
          <input type="hidden" name="version" value={view.version} />
          {view.next && <input type="hidden" name="next" value={view.next} />}
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <DetailsTextField
              {...text("legalName")}
              label="Legal name"
              maxLength={120}
              autoComplete="organization"
            />
            <DetailsTextField
              {...text("billingEmail")}
              label="Billing e-mail"
              type="email"
              autoComplete="email"
              hint={
                view.isEmailFailing
                  ? "Mail to this address came back. Until it works, invoices go to the administrators."
                  : "Invoices, receipts and reminders go here."
              }
            />
            <DetailsTextField
              {...text("address.line1")}
              label="Address"
              maxLength={100}
              autoComplete="address-line1"
            />
            <DetailsTextField
              {...text("address.line2")}
              label="Second line"
              isOptional
              maxLength={100}
              autoComplete="address-line2"
            />
            <DetailsTextField
              {...text("address.city")}
              label="City"
              maxLength={60}
              autoComplete="address-level2"
            />
            <DetailsTextField
              {...text("address.postalCode")}
              label={view.isIndian ? "PIN code" : "Postal code"}
              inputMode={view.isIndian ? "numeric" : "text"}
              maxLength={view.isIndian ? 6 : 12}
              autoComplete="postal-code"
            />
          </div>
          {view.isIndian ? (
            <DetailsTaxFields view={view} values={values} />
          ) : (
            <p className="rounded-md border bg-canvas px-3 py-2">
              <span className="font-medium">Tax on later invoices: </span>
              none, because you are in {view.country.name} and we export under a letter of
              undertaking.
            </p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton isPending={isPending} pendingLabel="Saving">
              {view.next ? "Save and go on" : "Save"}
            </SubmitButton>
            <p role="status" className="inline-flex items-center gap-1.5 text-success empty:hidden">
              {state.notice && attempt === state && (
                <>
                  <CircleCheck aria-hidden className="size-4" />
                  {state.notice}
                </>
              )}
            </p>
          </div>
        </form>
      </FormProvider>
    </Card>
  );
}
