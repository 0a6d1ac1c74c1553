"use server";

import { refresh } from "next/cache";
import { removeRecord, runRecordCommand, saveRecord } from "@/lib/web/resource-record-actions";
import type { SaveAnswer } from "@/lib/web/views-record";

/** Every input is checked by its command; what a browser sends is `unknown` until then. */

/** The page shows what became of it. */
function shown(answer: SaveAnswer): SaveAnswer {
  if (answer.isDone) refresh();
  return answer;
}

export async function save(resource: unknown, input: unknown): Promise<SaveAnswer> {
  return shown(await saveRecord(resource, input));
}

/** Its page is gone then: nothing is drawn again before the browser is elsewhere. */
export async function remove(resource: unknown, seen: unknown): Promise<SaveAnswer> {
  return removeRecord(resource, seen);
}

export async function run(command: unknown, seen: unknown): Promise<SaveAnswer> {
  return shown(await runRecordCommand(command, seen));
}
