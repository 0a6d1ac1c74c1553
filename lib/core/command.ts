import type { z } from "zod";
import type { Entry } from "./admit";
import type { Context } from "./context";
import { AppError, type ErrorCode } from "./errors";

/** An expected refusal: `reason` is stable and published, `message` is for people. */
export type Failure = { code: ErrorCode; reason: string; message: string };

/** An entry point that changes something: named, validated, authorised, audited, transactional. */
export type Command<Input extends z.ZodType = z.ZodType, Result = unknown> = Entry & {
  input: Input;
  fails: readonly Failure[];
  run(ctx: Context, input: z.output<Input>): Promise<Result>;
};

/** Declares a command; only `execute` runs it. */
export function defineCommand<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
): Command<Input, Result> {
  return command;
}

/** The error of a declared failure: `throw refuse(NOT_DRAFT)`. */
export function refuse(failure: Failure, fields?: Record<string, string>): AppError {
  return new AppError(failure.code, failure.reason, failure.message, { fields });
}
