import type { z } from "zod";
import type { Command } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { formFailure } from "./form-failure";
import { currentSession } from "./session";
import type { Answer } from "./views-billing";

/**
 * Runs a command for the person signed in to this workspace and answers with its result, for pages that
 * go on with it (a price, an order to pay). A refusal is a value in words, never an exception.
 */
export async function answerAction<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
): Promise<Answer<Result>> {
  return answerFrom(async () => {
    const session = await currentSession();
    if (!session) {
      throw new AppError("unauthenticated", "session.required", "Sign in again to go on.");
    }
    return execute(command, session, input);
  });
}

/** The same for work that is no command of a workspace, such as paying through a link. */
export async function answerFrom<Result>(work: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { isDone: true, value: await work() };
  } catch (error) {
    const { message, fields, reason, requestId } = await formFailure(error, {});
    return {
      isDone: false,
      message: message ?? Object.values(fields).join(" "),
      reason,
      requestId,
    };
  }
}
