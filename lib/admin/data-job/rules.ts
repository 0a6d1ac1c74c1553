import type { Failure } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";

export const IMPORT_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "import.not-found",
  message: "There is no such import.",
};
export const IMPORT_BUSY: Failure = {
  code: "rule_violated",
  reason: "import.busy",
  message: "This import is being worked on. Cancel it or wait for its end.",
};
export const IMPORT_OVER: Failure = {
  code: "rule_violated",
  reason: "import.over",
  message: "This import is over. Upload the file again to begin another one.",
};
export const IMPORT_NOTHING_TO_UNDO: Failure = {
  code: "rule_violated",
  reason: "import.nothing-to-undo",
  message: "This import has written nothing, or has been rolled back already.",
};

/** Largest file that is taken, in bytes. */
export const LARGEST_FILE = 50_000_000;

/** What is wrong with a file as a whole. */
export function fileFault(message: string): AppError {
  return new AppError("invalid", "import.file", message, { fields: { file: message } });
}

/** What is wrong with how columns are mapped to fields. */
export function mappingFault(fields: Record<string, string>): AppError {
  const message = "Some of the columns need another look.";
  return new AppError("invalid", "import.mapping", message, { fields });
}
