"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { FieldInput } from "@/components/fields/field-input";
import { fieldText } from "@/components/fields/field-text";
import { ReferencesContext } from "@/components/fields/references";
import { isBlank, isRecordId, sentOf, type Typed, typedOf } from "@/components/fields/typed";
import { cn } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import type { ChoiceRow, RecordRow } from "@/lib/resource/answers";
import type { FieldDescription } from "@/lib/resource/description";
import type { CellAnswer } from "@/lib/web/views-list";
import { shownValue } from "../record/record-fields";
import type { Cell } from "./use-active-cell";
import { asChoice, choiceOf, valueOfChoice } from "./yes-no";

/** Saves one value of a record; the rows of the list know by themselves what came of it. */
export type SaveCell = (row: RecordRow, field: string, value: unknown) => Promise<CellAnswer>;

/**
 * The control that stands in a cell while it is edited. Enter saves, Escape leaves everything as it
 * was, leaving the control saves what was changed. When somebody else was faster it says what is
 * there by now, and Enter saves over that.
 */
export function CellEditor({
  row,
  field,
  at,
  save,
  onEnd,
}: {
  row: RecordRow;
  field: FieldDescription;
  at: Cell;
  save: SaveCell;
  onEnd: () => void;
}) {
  const id = useId();
  const reader = useReader();
  const shown = asChoice(field);
  const [first] = useState<Typed>(() => choiceOf(field, typedOf(field, shownValue(row, field))));
  const [typed, setTyped] = useState<Typed>(first);
  const [message, setMessage] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const references = {
    titleOf: (of: string) =>
      titles.get(of) ?? (of === first ? (row.referenceTitles[field.name] ?? undefined) : undefined),
    remember: (choice: ChoiceRow) =>
      setTitles((known) => new Map(known).set(choice.id, choice.title)),
    createFor: () => undefined,
  };
  const writing = { locale: reader?.locale, timeZone: reader?.timeZone };

  const submit = async () => {
    if (isSaving) return;
    if (typed === first && !message) return onEnd();
    if (field.kind === "reference" && !isBlank(typed) && !isRecordId(typed)) {
      return setMessage(`No ${field.label.toLowerCase()} is called “${String(typed)}”.`);
    }
    setIsSaving(true);
    const answer = await save(row, field.name, sentOf(field, valueOfChoice(field, typed)));
    setIsSaving(false);
    if (answer.isDone) return onEnd();
    const there =
      answer.current &&
      fieldText(field, shownValue(answer.current, field), {
        ...writing,
        title: answer.current.referenceTitles[field.name],
      });
    setMessage(
      there === undefined
        ? answer.message
        : `Somebody else changed this record. There is “${there || "nothing"}” now; press Enter to save yours over it.`,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      onEnd();
    } else if (event.key === "Enter" && !event.defaultPrevented) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      data-cell={`${at.row}:${at.column}`}
      aria-colindex={at.column + 1}
      aria-busy={isSaving}
      tabIndex={-1}
      className="relative h-8 border-b p-0"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const stays = event.currentTarget.contains(event.relatedTarget);
        if (!stays && !message) submit();
      }}
    >
      <ReferencesContext value={references}>
        <FieldInput
          control={{
            id,
            "aria-describedby": message ? `${id}-error` : undefined,
            "aria-invalid": message ? true : undefined,
            "aria-label": `${field.label} of ${row.recordTitle}`,
          }}
          field={shown}
          value={typed}
          onChange={setTyped}
          autoFocus
          className={cn("h-8 rounded-none", isSaving && "opacity-60")}
        />
      </ReferencesContext>
      {message && (
        <p
          id={`${id}-error`}
          role="alert"
          className="absolute top-full left-0 z-30 w-max max-w-72 whitespace-normal rounded-b-md border border-danger bg-danger-soft px-2 py-1 text-danger text-xs"
        >
          {message}
        </p>
      )}
    </td>
  );
}
