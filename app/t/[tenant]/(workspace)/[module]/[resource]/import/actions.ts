"use server";

import { answerAction } from "@/lib/web/answer-action";
import { importCommands } from "@/lib/web/data-import";
import type { Answer } from "@/lib/web/views-billing";
import type { StartInput } from "@/lib/web/views-data";

export async function start(id: string, input: StartInput): Promise<Answer<unknown>> {
  const commands = await importCommands(id);
  return answerAction(commands.start, { ...input, id });
}

export async function cancel(id: string): Promise<Answer<unknown>> {
  const commands = await importCommands(id);
  return answerAction(commands.cancel, { id });
}

export async function rollBack(id: string): Promise<Answer<unknown>> {
  const commands = await importCommands(id);
  return answerAction(commands.rollBack, { id });
}
