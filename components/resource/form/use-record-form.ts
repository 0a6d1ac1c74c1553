"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { type FieldValues, useForm } from "react-hook-form";
import { dayAt } from "@/components/fields/zone-time";
import { useReader } from "@/components/ui/reader";
import type { RecordRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import { createSchema, updateSchema } from "@/lib/resource/input";
import { type FormSection, writableFields } from "./form-fields";
import { resolverFor } from "./form-resolver";
import {
  blankValues,
  changedFields,
  createInput,
  inputOf,
  type Values,
  valuesOf,
} from "./form-values";
import { cellMessages } from "./line-problems";
import { createLinesStore, editableLines, linesInput, startRows } from "./lines-store";
import { titlesIn } from "./record-titles";

type Source = Readonly<Record<string, unknown>>;

/** What is edited: a record that stands, or a new one, perhaps copied from something. */
export type Subject = { record: RecordRow } | { from: Source | null };

const NOTHING: Source = {};

/** What a field that is copied or given by the address starts with; everything else is blank. */
function startValues(blank: Values, given: Values, from: Source | null): Values {
  const named = Object.entries(given).filter(
    ([key]) => from !== null && (key in from || key.startsWith("custom:")),
  );
  return { ...blank, ...Object.fromEntries(named) };
}

/**
 * The state of one form: its fields in react-hook-form, its lines beside them, and what is sent. The
 * record it started from can be exchanged for what somebody else saved meanwhile.
 */
export function useRecordForm(
  description: ResourceDescription,
  sections: readonly FormSection[],
  subject: Subject,
) {
  const reader = useReader();
  const [fields] = useState(() => writableFields(sections));
  const isNew = !("record" in subject);
  const source = isNew ? subject.from : subject.record;
  const [start] = useState((): Values => {
    const given = valuesOf(fields, source ?? NOTHING);
    if (!isNew) return given;
    const today = dayAt(new Date(), reader?.timeZone);
    return startValues(blankValues(description, fields, today), given, source);
  });
  /** What the form is compared with: the record as it was read. */
  const base = useRef({ values: start, record: isNew ? undefined : subject.record });
  const [store] = useState(() =>
    createLinesStore(description, startRows(description, source ?? NOTHING, isNew), {
      ...source,
      ...start,
    }),
  );
  const [titles] = useState(
    () =>
      new Map(titlesIn(source ?? NOTHING).map(({ id, title }): [string, string] => [id, title])),
  );
  const [clientRef] = useState(() => (description.hasClientRef ? newReference() : undefined));

  const tools = useMemo(() => {
    const addends = new Set(
      (description.amounts?.total?.of ?? []).map((name) => name.replace(/^-/, "")),
    );
    const changes = (values: Values) => changedFields(fields, base.current.values, values);
    const inputFrom = (values: Values): Source => {
      const { rows, isTouched } = store.get();
      const { record, values: before } = base.current;
      if (!record) {
        const lines = Object.entries(linesInput(description, rows));
        const filled = lines.filter(([, list]) => list.length > 0);
        return {
          ...createInput(fields, values),
          ...Object.fromEntries(filled),
          ...(clientRef && { clientRef }),
        };
      }
      const news = changedFields(fields, before, values);
      const { custom, ...changed } = inputOf(news, values);
      // The server works a record's amounts out anew when it is sent the lines they come from.
      const areLinesDue = isTouched || news.some(({ name }) => addends.has(name));
      return {
        ...{ id: record.id, ...(description.hasVersion && { version: record.version }) },
        ...changed,
        ...(custom ? { custom: { ...(record.custom as object | undefined), ...custom } } : {}),
        ...(areLinesDue && linesInput(description, rows)),
      };
    };
    const lineMessages = () =>
      Object.assign(
        {},
        ...editableLines(description).map((lines) =>
          cellMessages(lines, store.get().rows[lines.name] ?? [], lines.name),
        ),
      );
    const schema = isNew ? createSchema(description) : updateSchema(description);
    return {
      changes,
      inputFrom,
      resolver: resolverFor(schema, fields, inputFrom, lineMessages),
    };
  }, [description, fields, store, clientRef, isNew]);

  const form = useForm<FieldValues>({
    defaultValues: start,
    resolver: tools.resolver,
    // Not on blur: errors that appear between press and release would move the button from under the pointer.
    mode: "onSubmit",
    shouldFocusError: false,
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        // What is not typed counts too: a record's charges are part of its total.
        callback: ({ values }) => store.setHeader({ ...base.current.record, ...values }),
      }),
    [form, store],
  );
  return {
    form,
    fields,
    store,
    titles,
    isNew,
    base,
    inputFrom: tools.inputFrom,
    values: () => form.getValues() as Values,
    /** Whether something would be lost. */
    isDirty: () => store.get().isTouched || tools.changes(form.getValues() as Values).length > 0,
  };
}

export type RecordForm = ReturnType<typeof useRecordForm>;

/** Names the sheet of paper, so that a form that is sent twice makes one record. */
const newReference = (): string =>
  typeof crypto.randomUUID === "function"
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join("");
