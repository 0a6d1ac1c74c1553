"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useHydrated } from "@/components/ui/use-hydrated";
import { COUNTRIES } from "@/lib/platform/signup/countries";
import type { SignUpForm } from "@/lib/platform/signup/input";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import { messageOf } from "./sign-up-errors";

/** Where most companies are; state, GSTIN and the sample company are asked for there only. */
export const HOME = "IN";
const INDIA = COUNTRIES.filter(({ code }) => code === HOME);
const OTHERS = COUNTRIES.filter(({ code }) => code !== HOME);

/**
 * Where the company is. State and GSTIN are asked for in India only; the server cannot know the
 * answer in advance, so without JavaScript they are always there and may stay blank.
 */
export function CountryFields({ values }: { values: Record<string, string> }) {
  const { register, control, formState } = useFormContext<SignUpForm>();
  const isHydrated = useHydrated();
  const initial = values.country ?? HOME;
  const country = useWatch({ control, name: "country" }) ?? initial;
  const isIndia = country === HOME || !isHydrated;
  return (
    <>
      <Field id="country" label="Country" error={messageOf(formState.errors, "country")}>
        {(control) => (
          <Select
            {...control}
            size="lg"
            autoComplete="country"
            defaultValue={initial}
            {...register("country", { deps: ["state_code", "gstin"] })}
          >
            {[...INDIA, ...OTHERS].map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {isIndia && (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field
            id="state_code"
            label="State"
            error={messageOf(formState.errors, "state_code")}
            hint="In India only. It decides which GST you are charged."
          >
            {(control) => (
              <Select
                {...control}
                size="lg"
                defaultValue={values.state_code ?? ""}
                {...register("state_code", { shouldUnregister: true, deps: "gstin" })}
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
          <Field
            id="gstin"
            label="GSTIN"
            isOptional
            error={messageOf(formState.errors, "gstin")}
            hint="15 characters, as on your GST certificate."
          >
            {(control) => (
              <Input
                {...control}
                size="lg"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                className="uppercase"
                defaultValue={values.gstin}
                {...register("gstin", { shouldUnregister: true })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
