"use client";

import { type RefObject, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SignUpForm } from "@/lib/platform/signup/input";
import { proposeSubdomains } from "@/lib/platform/signup/subdomain";
import { CountryFields } from "./country-fields";
import { FormSection } from "./form-section";
import { messageOf } from "./sign-up-errors";
import { SubdomainField } from "./subdomain-field";
import type { SubdomainCheck } from "./use-subdomain-check";

/** The company: its name, the address that follows from it, and where it is. */
export function CompanyFields({
  values,
  root,
  subdomainCheck,
}: {
  values: Record<string, string>;
  root: { protocol: string; host: string };
  subdomainCheck: RefObject<SubdomainCheck | undefined>;
}) {
  const { register, formState, setValue } = useFormContext<SignUpForm>();
  // The address follows the name until somebody writes an address of their own.
  const isAddressOwn = useRef(Boolean(values.subdomain));
  const follow = (companyName: string) => {
    if (isAddressOwn.current) return;
    setValue("subdomain", proposeSubdomains(companyName)[0] ?? "", {
      shouldValidate: formState.isSubmitted,
    });
  };
  return (
    <FormSection title="Company">
      <Field
        id="company_name"
        label="Company name"
        error={messageOf(formState.errors, "company_name")}
      >
        {(control) => (
          <Input
            {...control}
            size="lg"
            autoComplete="organization"
            defaultValue={values.company_name}
            {...register("company_name", { onChange: (event) => follow(event.target.value) })}
          />
        )}
      </Field>
      <SubdomainField
        typed={values.subdomain}
        root={root}
        check={subdomainCheck}
        onOwn={(text) => {
          isAddressOwn.current = text !== "";
        }}
      />
      <CountryFields values={values} />
    </FormSection>
  );
}
