"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { FormProvider } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ChoiceRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import type { RecordActions } from "@/lib/web/views-record";
import { isWritable, shortSection } from "./form-fields";
import { FormSection } from "./form-section";
import { useRecordForm } from "./use-record-form";
import { useSaving } from "./use-saving";
import { useTargetDescription } from "./use-target-description";

/** The form below has fields of the same names. */
const PREFIX = "new-";

/** What was typed into the picker stands where the new record is named. */
function namedBy({ title, fields, numberField }: ResourceDescription, typed: string) {
  const named = title.toReversed().find((name) => {
    const field = fields.find((one) => one.name === name);
    return field && isWritable(field) && /text/.test(field.kind) && name !== numberField;
  });
  return named && typed ? { [named]: typed } : null;
}

function ShortForm({
  description,
  typed,
  save,
  onDone,
  onCancel,
}: {
  description: ResourceDescription;
  typed: string;
  save: RecordActions["save"];
  onDone: (choice: ChoiceRow) => void;
  onCancel: () => void;
}) {
  const [sections] = useState(() => shortSection(description));
  const [from] = useState(() => namedBy(description, typed));
  const own = useRecordForm(description, sections, { from });
  const saving = useSaving(description, own, (input) => save(description.name, input), PREFIX);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The dialog gives the focus to its first button; this runs after that.
    const frame = requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  const submit = async () => {
    const saved = await saving.submit();
    if (saved) onDone({ id: saved.id, title: saved.title });
  };
  // React lets events of a dialog rise to the form that opened it; that one must not be sent too.
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const isSave = event.key.toLowerCase() === "s" || event.key === "Enter";
    if (!isSave || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <FormProvider {...own.form}>
      <form
        ref={element}
        noValidate
        aria-label={`New ${description.label.one.toLowerCase()}`}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        className="flex flex-col gap-4 p-4"
      >
        {saving.attempt && (
          <ErrorSummary attempt={saving.attempt} errors={saving.errors()} {...saving.attempt} />
        )}
        {sections.map((section) => (
          <FormSection
            key={section.title}
            section={section}
            record={undefined}
            numberField={description.numberField}
            idPrefix={PREFIX}
            isBare
          />
        ))}
        <div className="flex flex-wrap gap-2">
          <SubmitButton isPending={saving.isPending} pendingLabel="Creating">
            Create and choose
          </SubmitButton>
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

/** Makes a record of another resource without leaving the form that needs it. */
export function CreateDialog({
  target,
  label,
  typed,
  save,
  onDone,
}: {
  target: string;
  label: string;
  typed: string;
  save: RecordActions["save"];
  /** With nothing when it was waved away. */
  onDone: (choice: ChoiceRow | undefined) => void;
}) {
  const { data: description, isError } = useTargetDescription(target);
  return (
    <Dialog title={`New ${label.toLowerCase()}`} isOpen onOpenChange={() => onDone(undefined)}>
      {description ? (
        <ShortForm
          description={description}
          typed={typed}
          save={save}
          onDone={onDone}
          onCancel={() => onDone(undefined)}
        />
      ) : (
        <div aria-busy={!isError} className="grid gap-4 p-4 sm:grid-cols-2">
          {isError ? (
            <p role="alert">The form could not be loaded. Close this and try again.</p>
          ) : (
            ["one", "two", "three", "four"].map((field) => (
              <Skeleton key={field} className="h-12 w-full" />
            ))
          )}
        </div>
      )}
    </Dialog>
  );
}
