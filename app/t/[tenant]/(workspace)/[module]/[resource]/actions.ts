"use server";

import { refresh } from "next/cache";
import type { z } from "zod";
import { deleteSavedView } from "@/lib/admin/saved-view/delete";
import type { Command } from "@/lib/core/command";
import { createSavedView, updateSavedView } from "@/lib/operations";
import { changeCell, changeTheSame, deleteTogether } from "@/lib/web/resource-list-changes";
import { runAction } from "@/lib/web/run-action";
import type {
  BulkAnswer,
  CellAnswer,
  FieldChange,
  RecordVersion,
  ViewAnswer,
} from "@/lib/web/views-list";
import type { SavedViewInput } from "@/lib/web/views-saved-view";

export async function saveCell(
  resource: string,
  record: RecordVersion,
  change: FieldChange,
): Promise<CellAnswer> {
  return changeCell(resource, record, change);
}

export async function changeMany(
  resource: string,
  records: readonly RecordVersion[],
  change: FieldChange,
): Promise<BulkAnswer> {
  return changeTheSame(resource, records, change);
}

export async function deleteMany(
  resource: string,
  records: readonly RecordVersion[],
): Promise<BulkAnswer> {
  return deleteTogether(resource, records);
}

async function changeViews<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
  idOf: (result: Result) => string,
): Promise<ViewAnswer> {
  let id = "";
  const { notice, message, fields } = await runAction(command, input, {
    onDone: (result) => {
      id = idOf(result);
      refresh();
    },
  });
  return notice ? { isDone: true, id } : { isDone: false, message: message ?? "", fields };
}

export async function createView(input: SavedViewInput): Promise<ViewAnswer> {
  return changeViews(createSavedView, input, ({ id }) => id);
}

export async function updateView(
  input: SavedViewInput & { id: string; version: number },
): Promise<ViewAnswer> {
  return changeViews(updateSavedView, input, ({ id }) => id);
}

export async function deleteView(view: { id: string; version: number }): Promise<ViewAnswer> {
  return changeViews(deleteSavedView, view, () => view.id);
}
