"use client";

import { useMemo, useState } from "react";
import type { References } from "@/components/fields/references";
import type { ChoiceRow } from "@/lib/resource/answers";
import type { RecordActions, ResourceScreen } from "@/lib/web/views-record";
import { CreateDialog } from "./create-dialog";

type Asked = {
  target: string;
  typed: string;
  answer: (choice: ChoiceRow | undefined) => void;
};

/** What the pickers of a form share, and the dialog in which they make new records. */
export function useFormReferences(
  places: ResourceScreen["places"],
  titles: Map<string, string>,
  save: RecordActions["save"],
) {
  const [asked, setAsked] = useState<Asked>();
  const references = useMemo(
    (): References => ({
      titleOf: (id) => titles.get(id),
      remember: ({ id, title }) => titles.set(id, title),
      createFor: (target) => {
        if (!places[target]?.mayCreate) return undefined;
        return (typed) =>
          new Promise((resolve) => {
            setAsked({
              target,
              typed: typed.trim(),
              answer: (choice) => {
                setAsked(undefined);
                resolve(choice);
              },
            });
          });
      },
    }),
    [places, titles],
  );
  const dialog = asked && (
    <CreateDialog
      key={`${asked.target} ${asked.typed}`}
      target={asked.target}
      label={places[asked.target]?.label.one ?? "record"}
      typed={asked.typed}
      save={save}
      onDone={asked.answer}
    />
  );
  return { references, dialog };
}
