"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";

const MOST_NAMED = 8;

/**
 * Asks whether something is meant to go, and names it. `typed` has to be typed for what cannot be
 * brought back. `onConfirm` answers with what went wrong, or nothing.
 */
export function ConfirmDelete({
  title,
  isOpen,
  onClose,
  names,
  question,
  typed,
  onConfirm,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  names: readonly string[];
  question: string;
  typed?: string;
  onConfirm: () => Promise<string | undefined>;
}) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className="max-w-md"
    >
      <ConfirmForm {...{ title, names, question, typed, onConfirm, onClose }} />
    </Dialog>
  );
}

function ConfirmForm({
  title,
  names,
  question,
  typed,
  onConfirm,
  onClose,
}: {
  title: string;
  names: readonly string[];
  question: string;
  typed: string | undefined;
  onConfirm: () => Promise<string | undefined>;
  onClose: () => void;
}) {
  const id = useId();
  const [text, setText] = useState("");
  const [message, setMessage] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const isMeant = typed === undefined || text.trim() === typed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (!isMeant) return setMessage(`Type ${typed} to go on.`);
    setIsBusy(true);
    const problem = await onConfirm();
    setIsBusy(false);
    if (problem) setMessage(problem);
    else onClose();
  };
  const more = names.length - MOST_NAMED;
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 p-4">
      <p>{question}</p>
      {names.length > 1 && (
        <ul className="max-h-48 overflow-y-auto rounded-md border bg-canvas px-3 py-2 text-ink-muted text-xs">
          {names.slice(0, MOST_NAMED).map((name) => (
            <li key={name} className="truncate">
              {name}
            </li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
      {typed !== undefined && (
        <Field id={id} label={`Type ${typed} to confirm`}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      )}
      {message && (
        <p role="alert" className="text-danger">
          {message}
        </p>
      )}
      <div className="flex gap-2">
        <SubmitButton variant="danger" isPending={isBusy} pendingLabel="Deleting…">
          {title}
        </SubmitButton>
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
