"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { FormProvider } from "react-hook-form";
import { ReferencesContext } from "@/components/fields/references";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { RecordActions, ResourceScreen, SaveAnswer } from "@/lib/web/views-record";
import { DraftNotice } from "./draft-notice";
import { FormBar } from "./form-bar";
import { sectionsOf } from "./form-fields";
import { FormSection } from "./form-section";
import { LeaveDialog } from "./leave-dialog";
import { LinesSection } from "./lines-section";
import { editableLines } from "./lines-store";
import type { Sides } from "./stale-edit";
import { StalePanel } from "./stale-panel";
import { useDraft } from "./use-draft";
import { useFormReferences } from "./use-form-references";
import { useLeaveGuard } from "./use-leave-guard";
import { currentConflicts, useRebase } from "./use-rebase";
import { type Subject, useRecordForm } from "./use-record-form";
import { useSaving } from "./use-saving";

type Saved = Extract<SaveAnswer, { isDone: true }>;

const isTyped = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** The form of a record, to make one or to change it: drawn from its description, checked by its schema. */
export function RecordForm({
  screen,
  subject,
  save,
  label,
  onSaved,
  onSaveAndNew,
  onCancel,
}: {
  screen: ResourceScreen;
  subject: Subject;
  save: RecordActions["save"];
  /** Of the button. */
  label: string;
  onSaved: (saved: Saved) => void;
  onSaveAndNew?: (saved: Saved) => void;
  onCancel: () => void;
}) {
  const { description, places } = screen;
  const [sections] = useState(() => sectionsOf(description));
  const own = useRecordForm(description, sections, subject);
  const saving = useSaving(description, own, (input) => save(description.name, input));
  const draft = useDraft(screen, own);
  const guard = useLeaveGuard(own.isDirty);
  const { references, dialog } = useFormReferences(places, own.titles, save);
  const rebase = useRebase(description, own);
  const element = useRef<HTMLFormElement>(null);
  const record = "record" in subject ? subject.record : undefined;
  const { stale } = saving;

  useEffect(() => {
    const { current: form } = element;
    // Whoever comes here comes to type; who does so already is not drawn away.
    if (form?.contains(document.activeElement)) return;
    form?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);

  const leave = (go: () => void) => {
    guard.release();
    go();
  };
  const leaveAsAsked = () => {
    const { asked } = guard;
    guard.stay();
    if (asked) leave(asked.go);
  };
  const submit = async (done: (saved: Saved) => void = onSaved) => {
    if (!own.isNew && !own.isDirty()) return leave(onCancel);
    const saved = await saving.submit();
    if (!saved) return;
    draft.end();
    leave(() => done(saved));
  };
  const saveOver = async (sides: Sides) => {
    if (!stale) return;
    rebase(stale.current, sides);
    saving.settle();
    await submit();
  };
  const takeTheirs = () => {
    draft.end();
    leave(onCancel);
  };
  useShortcuts({ "mod+s": () => submit(), "mod+enter": () => submit() });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isTyped(event.target)) return;
    const isPlainEnter = event.key === "Enter" && !event.metaKey && !event.ctrlKey;
    if (event.key === "Escape") event.target.blur();
    // A long form is not sent by a key pressed in passing.
    else if (isPlainEnter && event.target.tagName === "INPUT" && description.lines.length > 0) {
      event.preventDefault();
    }
  };
  return (
    <ReferencesContext value={references}>
      <FormProvider {...own.form}>
        <form
          ref={element}
          noValidate
          aria-label={record ? `Edit ${record.recordTitle}` : `New ${description.label.one}`}
          onKeyDown={onKeyDown}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            submit();
          }}
          // What has the focus is not hidden behind the bar at the bottom.
          className="flex flex-col gap-5 [&_input]:scroll-mb-24 [&_select]:scroll-mb-24 [&_textarea]:scroll-mb-24"
        >
          {draft.found && (
            <DraftNotice
              draft={draft.found}
              isChangedSince={draft.found.version !== record?.version}
              onRestore={draft.restore}
              onDiscard={draft.discard}
            />
          )}
          {saving.attempt && !stale && (
            <ErrorSummary attempt={saving.attempt} errors={saving.errors()} {...saving.attempt} />
          )}
          {stale && (
            <StalePanel
              conflicts={currentConflicts(description, own, stale.current)}
              isPending={saving.isPending}
              onSave={saveOver}
              onTakeTheirs={takeTheirs}
            />
          )}
          {sections.map((section) => (
            <FormSection
              key={section.title}
              section={section}
              record={record}
              numberField={description.numberField}
            />
          ))}
          {editableLines(description).map((lines) => (
            <LinesSection
              key={lines.name}
              description={description}
              lines={lines}
              store={own.store}
              record={record}
            />
          ))}
          <FormBar
            label={label}
            isPending={saving.isPending}
            onCancel={() => guard.leave(() => leave(onCancel))}
            onSaveAndNew={onSaveAndNew && (() => submit(onSaveAndNew))}
          />
        </form>
      </FormProvider>
      {dialog}
      <LeaveDialog
        isOpen={guard.asked !== undefined}
        onStay={guard.stay}
        onLeave={leaveAsAsked}
        onDiscard={() => {
          draft.end();
          leaveAsAsked();
        }}
      />
    </ReferencesContext>
  );
}
