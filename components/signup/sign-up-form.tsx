"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { startTransition, useActionState, useMemo, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type SignUpForm as Answers, signUpInput } from "@/lib/platform/signup/input";
import type { FormState } from "@/lib/web/views";
import { CompanyFields } from "./company-fields";
import { OwnerFields } from "./owner-fields";
import { SampleField } from "./sample-field";
import { fromServer, summarise } from "./sign-up-errors";
import type { SubdomainCheck } from "./use-subdomain-check";

const BLANK: FormState = { fields: {}, values: {} };

/**
 * Asks for a company, its address and its owner. The browser checks with the server's own schema;
 * without JavaScript the form posts as it is and comes back with the answers and what is wrong.
 */
export function SignUpForm({
  action,
  root,
  idempotencyKey,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  root: { protocol: string; host: string };
  idempotencyKey: string;
}) {
  const [state, submit, isPending] = useActionState(action, BLANK);
  const [refusal, setRefusal] = useState<{ after: FormState }>();
  const element = useRef<HTMLFormElement>(null);
  const subdomain = useRef<SubdomainCheck | undefined>(undefined);
  // One sheet of paper, one key: an answer corrected after a refusal is still the same sign-up.
  const [key] = useState(idempotencyKey);
  // No default values: what was typed before the script arrived stands in the controls already.
  const form = useForm<Answers>({
    resolver: zodResolver(signUpInput),
    // Not on blur: errors that appear between press and release would move the button from under the pointer.
    mode: "onSubmit",
    shouldFocusError: false,
    errors: useMemo(() => fromServer(state.fields), [state]),
  });

  // The latest word on the form: the browser's own refusal, or the server's answer.
  const attempt = refusal?.after === state ? refusal : state;
  const refuse = () => setRefusal({ after: state });
  const send = form.handleSubmit(() => {
    const check = subdomain.current;
    if (check && !check.available) {
      form.setError("subdomain", { type: "taken", message: check.reason ?? undefined });
      return refuse();
    }
    if (element.current) {
      const data = new FormData(element.current);
      startTransition(() => submit(data));
    }
  }, refuse);

  return (
    <FormProvider {...form}>
      <form
        ref={element}
        action={submit}
        onSubmit={(event) => {
          if (isPending) event.preventDefault();
          else send(event);
        }}
        noValidate
        aria-label="Create your workspace"
        className="flex flex-col gap-8"
      >
        <ErrorSummary
          attempt={attempt}
          errors={attempt === BLANK ? [] : summarise(form.formState.errors)}
          message={attempt === state ? state.message : undefined}
          requestId={attempt === state ? state.requestId : undefined}
        />
        <input type="hidden" name="idempotency_key" value={key} />
        <CompanyFields values={state.values} root={root} subdomainCheck={subdomain} />
        <OwnerFields values={state.values} />
        <SampleField values={state.values} />
        <div className="flex flex-col gap-2">
          <SubmitButton size="lg" isPending={isPending} pendingLabel="Creating your workspace">
            Create workspace
          </SubmitButton>
        </div>
      </form>
    </FormProvider>
  );
}
