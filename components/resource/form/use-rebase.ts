"use client";

import { useCallback } from "react";
import type { RecordRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import { valuesOf } from "./form-values";
import { editableLines } from "./lines-store";
import { titlesIn } from "./record-titles";
import { conflictsOf, rebasedRows, rebasedValues, type Sides } from "./stale-edit";
import type { RecordForm } from "./use-record-form";

/** What both this person and somebody else have changed. */
export function currentConflicts(
  description: ResourceDescription,
  { fields, store, base, values }: RecordForm,
  current: RecordRow,
) {
  const { record, values: before } = base.current;
  if (!record) return [];
  const { rows, isTouched } = store.get();
  const edited = { before: { record, values: before }, values: values(), rows, isTouched };
  return conflictsOf(description, fields, edited, current);
}

/** Puts the form on top of what somebody else saved, with the words that were chosen. */
export function useRebase(description: ResourceDescription, own: RecordForm) {
  const { form, store, fields, base, titles, values } = own;
  return useCallback(
    (current: RecordRow, sides: Sides) => {
      for (const { id, title } of titlesIn(current)) titles.set(id, title);
      const { rows, isTouched } = store.get();
      const mine = rebasedValues(fields, base.current.values, values(), current, sides);
      const isMine = editableLines(description).some(({ name }) => sides[name] !== "theirs");
      const lines = rebasedRows(description, rows, isTouched, current, sides);
      base.current = { values: valuesOf(fields, current), record: current };
      form.reset(mine);
      store.setHeader({ ...current, ...mine });
      store.replace(lines, isTouched && isMine);
    },
    [description, form, store, fields, base, titles, values],
  );
}
