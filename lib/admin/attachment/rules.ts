import type { Failure } from "@/lib/core/command";

/** Files of one record: more are a sign of a program in a loop. */
export const MOST_FILES = 200;

export const FILE_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "file.not-found",
  message: "There is no such file.",
};
export const TOO_MANY_FILES: Failure = {
  code: "rule_violated",
  reason: "attachment.too-many",
  message: `A record has at most ${MOST_FILES} files. Remove one that is not needed.`,
};
