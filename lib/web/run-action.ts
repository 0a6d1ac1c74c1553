import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Command } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { currentRequest } from "./current-request";
import { toAppError } from "./problem";
import { currentSession } from "./session";
import type { FormState } from "./views";

export type ActionResult<Result> = { result: Result } | { failure: FormState };

function waitMessage(error: AppError): string {
  const { retryAfterSeconds: seconds } = error;
  if (error.code !== "rate_limited" || !seconds) return error.message;
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return `${error.message} Try again in ${wait}.`;
}

/**
 * What a form shows for an error. An unexpected one is logged, and the reader gets the request id
 * and nothing else. `values` is what was typed, without secrets.
 */
export async function formFailure(
  error: unknown,
  values: Record<string, string>,
): Promise<FormState> {
  // A redirect is thrown too, and is no failure.
  unstable_rethrow(error);
  const { requestId } = await currentRequest();
  const expected = toAppError(error, requestId);
  const fields = expected.fields ?? {};
  return {
    fields,
    values,
    message: Object.keys(fields).length > 0 ? undefined : waitMessage(expected),
    requestId: error instanceof AppError ? undefined : requestId,
  };
}

/** Runs a command for whoever is signed in, and answers a failure in the contract of forms. */
export async function runAction<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
  values: Record<string, string> = {},
): Promise<ActionResult<Result>> {
  try {
    const session = await currentSession();
    if (!session) {
      throw new AppError(
        "unauthenticated",
        "session.required",
        "You were signed out. Sign in again.",
      );
    }
    return { result: await execute(command, session, input) };
  } catch (error) {
    return { failure: await formFailure(error, values) };
  }
}
