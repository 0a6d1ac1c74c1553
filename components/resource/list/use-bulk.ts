"use client";

import { useState } from "react";
import type { RecordRow } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import type { BulkAnswer, FieldChange, ListActions, RecordVersion } from "@/lib/web/views-list";
import { changedRow } from "./changed-row";
import { chunks } from "./selection";
import type { ListRows } from "./use-list-rows";
import type { useSelection } from "./use-selection";

type Done = Extract<BulkAnswer, { isDone: true }>;

/** Such as `1 customer` and `12 customers`. */
export const counted = ({ label }: Pick<ResourceDescription, "label">, count: number): string =>
  `${count} ${(count === 1 ? label.one : label.many).toLowerCase()}`;

/** What is wrong, with the record it is about by name. */
function problemOf(answer: Extract<BulkAnswer, { isDone: false }>, rows: readonly RecordRow[]) {
  const [first] = answer.items;
  const about = first && rows.find(({ id }) => id === first.id);
  const text = about ? `${about.recordTitle}: ${first.message}` : answer.message;
  const more = answer.items.length - 1;
  return more > 0 ? `${text} And ${more} more.` : text;
}

/**
 * Changes of all ticked records, so many at a time as one transaction takes. What was changed before
 * something went wrong stays changed, and that is said.
 */
export function useBulk({
  description,
  actions,
  list,
  ticks,
  titleOf,
  say,
}: {
  description: ResourceDescription;
  actions: ListActions;
  list: ListRows;
  ticks: ReturnType<typeof useSelection>;
  titleOf: (id: string) => string | undefined;
  say: (message: string) => void;
}) {
  const [isBusy, setIsBusy] = useState(false);
  const ticked = list.rows.filter(({ id }) => ticks.selection.has(id));
  const run = async (
    verb: string,
    work: (records: readonly RecordVersion[]) => Promise<BulkAnswer>,
    take: (done: Done, ids: readonly string[]) => void,
  ): Promise<string | undefined> => {
    setIsBusy(true);
    let finished = 0;
    try {
      for (const part of chunks(ticked)) {
        const answer = await work(part.map(({ id, version }) => ({ id, version })));
        if (!answer.isDone) {
          const problem = problemOf(answer, part);
          return finished > 0
            ? `${counted(description, finished)} ${verb}, then: ${problem}`
            : problem;
        }
        take(
          answer,
          part.map(({ id }) => id),
        );
        finished += part.length;
      }
      say(`${counted(description, finished)} ${verb}.`);
      return undefined;
    } catch {
      return "The connection broke. Load the list again to see what was changed.";
    } finally {
      setIsBusy(false);
    }
  };
  return {
    ticked,
    isBusy,
    change: (change: FieldChange) =>
      run(
        "changed",
        (records) => actions.changeMany(description.name, records, change),
        ({ updated }) => {
          const versions = new Map(updated.map(({ id, version }) => [id, version]));
          const title = typeof change.value === "string" ? titleOf(change.value) : undefined;
          list.changeRows((row) => {
            const version = versions.get(row.id);
            return version === undefined ? row : changedRow(row, change, version, title);
          });
        },
      ),
    remove: () =>
      run(
        "deleted",
        (records) => actions.deleteMany(description.name, records),
        (_, ids) => {
          const gone = new Set(ids);
          list.changeRows((row) => (gone.has(row.id) ? undefined : row));
          ticks.drop(ids);
        },
      ),
  };
}
