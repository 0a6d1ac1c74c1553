import type { Failure } from "./command";

/** Somebody else saved the record after it was read; an edit names the version it read. */
export const RECORD_STALE: Failure = {
  code: "conflict",
  reason: "record.stale",
  message: "Somebody else has changed this in the meantime. Load it again, then change it.",
};
