"use client";

import { useRef, useState } from "react";
import type { FieldErrors } from "react-hook-form";
import type { FieldError } from "@/components/ui/error-summary";
import { useStepUp } from "@/components/ui/step-up";
import type { ResourceDescription } from "@/lib/resource/description";
import type { SaveAnswer } from "@/lib/web/views-record";
import { fieldKey, keyOfPath } from "./form-fields";
import { type Messages, problemsIn, within, withMessages } from "./line-problems";
import { editableLines } from "./lines-store";
import type { RecordForm } from "./use-record-form";

type Refusal = Extract<SaveAnswer, { isDone: false }>;
/** One press of the button: what came of it, beside what stands at the fields. */
export type Attempt = { message?: string; requestId?: string; others: readonly FieldError[] };

const UNREACHED: Refusal = {
  isDone: false,
  fields: {},
  message: "The server cannot be reached. Nothing was saved and nothing is lost; try again.",
};

export const controlId = (key: string): string => `field-${key}`;

/** Sends a form once at a time, and puts what was refused where it belongs. */
export function useSaving(
  description: ResourceDescription,
  own: RecordForm,
  save: (input: Readonly<Record<string, unknown>>) => Promise<SaveAnswer>,
  idPrefix = "",
) {
  const { form, store, fields, inputFrom, values } = own;
  const [isPending, setIsPending] = useState(false);
  const [attempt, setAttempt] = useState<Attempt>();
  const [stale, setStale] = useState<NonNullable<Refusal["stale"]>>();
  const isSending = useRef(false);
  const askToConfirm = useStepUp();

  const tellLines = (messages: Messages) => {
    for (const lines of editableLines(description)) {
      store.tell(lines.name, (rows) =>
        withMessages(lines, rows, within(messages, `${lines.name}.`)),
      );
    }
  };
  const refuse = (answer: Refusal) => {
    const keys = new Set(fields.map(fieldKey));
    const isOfLines = (path: string) =>
      editableLines(description).some(({ name }) => path.startsWith(`${name}.`));
    const others: FieldError[] = [];
    for (const [path, message] of Object.entries(answer.fields)) {
      const key = keyOfPath(path);
      if (keys.has(key)) form.setError(key, { type: "server", message });
      else if (!isOfLines(path)) others.push({ id: idPrefix + controlId(key), message });
    }
    tellLines(answer.fields);
    setStale(answer.stale);
    const { message, requestId } = answer;
    setAttempt({ others, ...(message && { message }), ...(requestId && { requestId }) });
  };
  const send = async (): Promise<Extract<SaveAnswer, { isDone: true }> | undefined> => {
    const input = inputFrom(values());
    let answer = await save(input).catch(() => UNREACHED);
    if (!answer.isDone && answer.needsConfirmation && (await askToConfirm())) {
      answer = await save(input).catch(() => UNREACHED);
    }
    if (answer.isDone) return answer;
    refuse(answer);
    return undefined;
  };
  /** Checks and sends; answers what was saved, or nothing when it was refused. */
  const submit = async (): Promise<Extract<SaveAnswer, { isDone: true }> | undefined> => {
    if (isSending.current) return undefined;
    isSending.current = true;
    setIsPending(true);
    let saved: Extract<SaveAnswer, { isDone: true }> | undefined;
    const onInvalid = (errors: FieldErrors) => {
      const messages = Object.entries(errors).map(([path, error]): [string, string] => [
        path,
        typeof error?.message === "string" ? error.message : "",
      ]);
      tellLines(Object.fromEntries(messages));
      setAttempt({ others: [] });
    };
    await form.handleSubmit(async () => {
      saved = await send();
    }, onInvalid)();
    isSending.current = false;
    setIsPending(false);
    return saved;
  };
  /** What is wrong at the moment, in the order of the form. */
  const errors = (): readonly FieldError[] => [
    ...fields.flatMap((field) => {
      const message = form.formState.errors[fieldKey(field)]?.message;
      return typeof message === "string"
        ? [{ id: idPrefix + controlId(fieldKey(field)), message }]
        : [];
    }),
    ...editableLines(description).flatMap((lines) =>
      problemsIn(lines, store.get().rows[lines.name] ?? [], lines.name),
    ),
    ...(attempt?.others ?? []),
  ];
  return {
    submit,
    isPending,
    attempt,
    errors,
    stale,
    /** The choice between two people's words is made. */
    settle: () => {
      setStale(undefined);
      setAttempt(undefined);
    },
  };
}
