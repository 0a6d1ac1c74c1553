import type { z } from "zod";
import type { Command } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import {
  createComment,
  deleteAttachment,
  deleteComment,
  followRecord,
  updateComment,
} from "@/lib/operations";
import { formFailure } from "./form-failure";
import { currentSession } from "./session";
import type { ActivityAnswer } from "./views-activity";

/** What the rail of a record changes, for whoever is signed in. Nothing is decided here. */

async function answer<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
): Promise<ActivityAnswer> {
  try {
    const session = await currentSession();
    if (!session) {
      throw new AppError("unauthenticated", "session.required", "Sign in again to go on.");
    }
    await execute(command, session, input);
    return { isDone: true };
  } catch (error) {
    const { message, fields } = await formFailure(error, {});
    const told = [message, ...Object.values(fields)].filter(Boolean).join(" ");
    return { isDone: false, message: told || "That did not work." };
  }
}

export const writeComment = (input: unknown) => answer(createComment, input);
export const editComment = (input: unknown) => answer(updateComment, input);
export const removeComment = (id: unknown) => answer(deleteComment, { id });
export const removeAttachment = (id: unknown) => answer(deleteAttachment, { id });
export const chooseToFollow = (input: unknown) => answer(followRecord, input);
