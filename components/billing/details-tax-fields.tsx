"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { GSTIN_MESSAGES, refuseGstin } from "@/lib/platform/tax/gstin";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import type { BillingDetailsView } from "@/lib/web/views-billing-page";
import { type DetailsAnswers, messageOf } from "./details-errors";
import { DetailsTextField } from "./details-text-field";

const GSTIN_LENGTH = 15;

/** What is known of a GSTIN while it is typed. */
function GstinCheck({ gstin, stateCode }: { gstin: string; stateCode: string }) {
  if (gstin === "")
    return "15 characters, as on your GST certificate. Leave it blank if you have none.";
  if (gstin.length < GSTIN_LENGTH) return `${gstin.length} of ${GSTIN_LENGTH} characters.`;
  const refusal = refuseGstin(gstin, stateCode);
  const Icon = refusal ? CircleAlert : CircleCheck;
  return (
    <span className={`flex gap-1.5 ${refusal ? "text-danger" : "text-success"}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {refusal ? GSTIN_MESSAGES[refusal] : "This GSTIN is in order."}
    </span>
  );
}

/** Which tax invoices will carry, and why, in words. */
function treatmentText({ supplier, isSez }: BillingDetailsView, stateCode: string): string {
  if (isSez) {
    return "No GST, because you are in a special economic zone and we supply under a letter of undertaking.";
  }
  if (!stateCode) return "Choose your state to see which GST you are charged.";
  if (stateCode === supplier.stateCode) {
    return `CGST 9% + SGST 9%, because you and we are in ${supplier.stateName}.`;
  }
  const state = INDIAN_STATES.find(({ gstCode }) => gstCode === stateCode);
  return `IGST 18%, because you are in ${state?.name ?? stateCode} and we are in ${supplier.stateName}.`;
}

/** State and GSTIN of a company in India, checked while they are typed. */
export function DetailsTaxFields({
  view,
  values,
}: {
  view: BillingDetailsView;
  values: Record<string, string>;
}) {
  const { register, control, formState } = useFormContext<DetailsAnswers>();
  const watched = useWatch({ control, name: ["stateCode", "gstin"] });
  const stateCode = String(watched[0] ?? values.stateCode ?? "");
  const gstin = String(watched[1] ?? values.gstin ?? "")
    .trim()
    .toUpperCase();
  const error = messageOf(formState.errors, "gstin");
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field id="stateCode" label="State" error={messageOf(formState.errors, "stateCode")}>
          {(field) => (
            <Select
              {...field}
              defaultValue={values.stateCode ?? ""}
              {...register("stateCode", { deps: "gstin" })}
            >
              <option value="">Choose a state</option>
              {INDIAN_STATES.map(({ gstCode, name }) => (
                <option key={gstCode} value={gstCode}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <DetailsTextField
          name="gstin"
          label="GSTIN"
          values={values}
          isOptional
          maxLength={GSTIN_LENGTH}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="uppercase"
          hint={
            error ? undefined : (
              <span aria-live="polite">
                <GstinCheck gstin={gstin} stateCode={stateCode} />
              </span>
            )
          }
        />
      </div>
      <p aria-live="polite" className="rounded-md border bg-canvas px-3 py-2">
        <span className="font-medium">Tax on later invoices: </span>
        {treatmentText(view, stateCode)}
      </p>
    </>
  );
}
