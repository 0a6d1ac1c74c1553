"use client";

import { type RefObject, useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { AddressInput } from "@/components/ui/address-input";
import { Field } from "@/components/ui/field";
import type { SignUpForm } from "@/lib/platform/signup/input";
import { normaliseSubdomain } from "@/lib/platform/signup/subdomain";
import { messageOf } from "./sign-up-errors";
import { SubdomainStatus } from "./subdomain-status";
import { type SubdomainCheck, useSubdomainCheck } from "./use-subdomain-check";

/** The workspace's address, checked while it is written. */
export function SubdomainField({
  typed,
  root,
  check: latest,
  onOwn,
}: {
  typed: string | undefined;
  root: { protocol: string; host: string };
  /** Receives the latest answer, so that sending the form can rely on it. */
  check: RefObject<SubdomainCheck | undefined>;
  onOwn: (text: string) => void;
}) {
  const { register, control, formState, setValue, getValues } = useFormContext<SignUpForm>();
  const subdomain = normaliseSubdomain(useWatch({ control, name: "subdomain" }) ?? "");
  const { check, isChecking, isUnknown } = useSubdomainCheck(
    subdomain,
    getValues("company_name") ?? "",
  );
  useEffect(() => {
    latest.current = check;
  }, [latest, check]);

  return (
    <Field
      id="subdomain"
      label="Workspace address"
      error={messageOf(formState.errors, "subdomain")}
      hint={
        <SubdomainStatus
          subdomain={subdomain}
          root={root}
          check={check}
          isChecking={isChecking}
          isUnknown={isUnknown}
          onChoose={(name) => {
            onOwn(name);
            setValue("subdomain", name, { shouldValidate: true });
          }}
        />
      }
    >
      {(attributes) => (
        <AddressInput
          {...attributes}
          suffix={`.${root.host}`}
          autoComplete="off"
          maxLength={63}
          defaultValue={typed}
          {...register("subdomain", { onChange: (event) => onOwn(event.target.value) })}
        />
      )}
    </Field>
  );
}
