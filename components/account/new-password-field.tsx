"use client";

import { useEffect, useRef, useState } from "react";
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
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    // The form is emptied once the password is set; advice on the old one would stay behind.
    const forget = (event: Event) => !event.defaultPrevented && setPassword("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
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
          ref={input}
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
