"use client";

import { useState } from "react";
import { PasswordAdvice } from "@/components/signup/password-advice";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";

/** A new password with what it still lacks. `about` is what a guesser would know of the person. */
export function NewPasswordField({
  id,
  about,
  error,
  size,
}: {
  id: string;
  about: readonly string[];
  error: string | undefined;
  size?: "md" | "lg";
}) {
  const [password, setPassword] = useState("");
  return (
    <Field
      id={id}
      label="New password"
      error={error}
      hint={<PasswordAdvice password={password} about={about} />}
    >
      {(control) => (
        <PasswordInput
          {...control}
          size={size}
          name={id}
          autoComplete="new-password"
          required
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
    </Field>
  );
}
