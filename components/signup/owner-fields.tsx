"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import type { SignUpForm } from "@/lib/platform/signup/input";
import { FormSection } from "./form-section";
import { PasswordAdvice } from "./password-advice";
import { messageOf } from "./sign-up-errors";

/** The person who will own the workspace. */
export function OwnerFields({ values }: { values: Record<string, string> }) {
  const { register, control, formState } = useFormContext<SignUpForm>();
  const [password = "", ...about] = useWatch({
    control,
    name: ["owner.password", "owner.name", "owner.email", "company_name"],
  });
  return (
    <FormSection title="Owner">
      <Field id="owner.name" label="Your name" error={messageOf(formState.errors, "owner.name")}>
        {(control) => (
          <Input
            {...control}
            size="lg"
            autoComplete="name"
            defaultValue={values["owner.name"]}
            {...register("owner.name", { deps: "owner.password" })}
          />
        )}
      </Field>
      <Field
        id="owner.email"
        label="Work e-mail"
        error={messageOf(formState.errors, "owner.email")}
        hint="You sign in with it, and the ready mail goes there."
      >
        {(control) => (
          <Input
            {...control}
            size="lg"
            type="email"
            autoComplete="username"
            defaultValue={values["owner.email"]}
            {...register("owner.email", { deps: "owner.password" })}
          />
        )}
      </Field>
      <Field
        id="owner.password"
        label="Password"
        error={messageOf(formState.errors, "owner.password")}
        hint={<PasswordAdvice password={password} about={about.map((text) => text ?? "")} />}
      >
        {(control) => (
          <PasswordInput
            {...control}
            size="lg"
            autoComplete="new-password"
            {...register("owner.password")}
          />
        )}
      </Field>
    </FormSection>
  );
}
