import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Command } from "@/lib/core/command";
import { execute } from "@/lib/core/execute";
import { currentRequest } from "./current-request";
import { formFailure } from "./form-failure";
import { nextPath } from "./next-path";
import { currentSession } from "./session";
import type { FormState } from "./views";

/**
 * Runs a command for the person signed in to this workspace and answers as a form shows it.
 * `values` is what was typed, without secrets, so that nothing is lost; `notice` is said on success.
 * Without a session it goes to the sign-in. `onDone` may redirect, with the command's result.
 */
export async function runAction<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
  done: {
    notice?: string | ((result: Result) => string);
    values?: Record<string, string>;
    onDone?: (result: Result) => void;
  } = {},
): Promise<FormState> {
  const session = await currentSession();
  if (!session) {
    const next = nextPath((await currentRequest()).path);
    redirect(`/login?next=${encodeURIComponent(next)}`);
  }
  const { notice, values = {}, onDone } = done;
  try {
    const result = await execute(command, session, input);
    onDone?.(result);
    return {
      fields: {},
      values: {},
      notice: typeof notice === "function" ? notice(result) : (notice ?? "Saved."),
    };
  } catch (error) {
    return formFailure(error, values);
  }
}

/** The text fields of a form as an object; a field that is named twice is a list. Files are left out. */
export function formFields(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    // React adds fields of its own to a form with an action.
    if (name.startsWith("$ACTION")) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (texts.length === 0) continue;
    fields[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return fields;
}

/** What was typed, to be shown again after a refusal; never passwords and codes. */
export function typedValues(fields: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" && !/password|code|secret/i.test(name) ? [[name, value]] : [],
    ),
  );
}
