"use client";

import { CircleCheck } from "lucide-react";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/web/views";
import { cn } from "./class-names";
import { ErrorSummary } from "./error-summary";
import { useStepUp } from "./step-up";

const BLANK: FormState = { fields: {}, values: {} };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A form whose action answers with a FormState: says at the top what is wrong, keeps what was typed,
 * asks for a confirmation where the action is a dangerous one and then sends the same again, and says
 * that it is done. Works without JavaScript but for the confirmation.
 */
export function ActionForm({
  action,
  label,
  className,
  isEdit = false,
  onDone,
  children,
}: {
  action: FormAction;
  label: string;
  className?: string;
  /** It edits something that stands: what was saved stays in the form, which is else emptied. */
  isEdit?: boolean;
  /** Called once after each success, for example to close the dialog around the form. */
  onDone?: (state: FormState) => void;
  children: (state: FormState, isPending: boolean) => ReactNode;
}) {
  const [state, submit, isPending] = useActionState(action, BLANK);
  const form = useRef<HTMLFormElement>(null);
  const answered = useRef<FormState>(BLANK);
  const askToConfirm = useStepUp();
  const [isDeclined, setIsDeclined] = useState(false);

  useEffect(() => {
    if (answered.current === state) return;
    answered.current = state;
    if (state.notice) onDone?.(state);
    if (!state.needsConfirmation) return;
    setIsDeclined(false);
    askToConfirm().then((isConfirmed) => {
      if (isConfirmed) form.current?.requestSubmit();
      else setIsDeclined(true);
    });
  }, [state, onDone, askToConfirm]);

  const errors = Object.entries(state.fields).map(([id, message]) => ({ id, message }));
  // While the question is open it says everything; only who waved it away is told.
  const isAsking = state.needsConfirmation && !isDeclined;
  return (
    <form
      ref={form}
      action={submit}
      aria-label={label}
      className={cn("flex flex-col gap-4", className)}
      onReset={(event) => {
        // React empties a form after its action, and sets selects back to what they first were; what
        // was refused or is being edited must stay as it was typed.
        if (isEdit || !state.notice) event.preventDefault();
      }}
    >
      <ErrorSummary
        attempt={state}
        errors={errors}
        message={isAsking ? undefined : state.message}
        requestId={state.requestId}
      />
      {children(state, isPending)}
      <p role="status" aria-live="polite" className={cn("text-sm", !state.notice && "sr-only")}>
        {state.notice && (
          <span className="inline-flex items-center gap-1.5 text-success">
            <CircleCheck aria-hidden className="size-4" />
            {state.notice}
          </span>
        )}
      </p>
    </form>
  );
}
