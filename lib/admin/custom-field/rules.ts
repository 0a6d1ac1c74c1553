import type { Failure } from "@/lib/core/command";

/** More fields than this make a form that nobody fills in. */
export const MOST_FIELDS = 60;

export const FIELD_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "custom-field.not-found",
  message: "There is no such field.",
};
export const TABLE_UNFIT: Failure = {
  code: "invalid",
  reason: "custom-field.table-unfit",
  message: "These records take no fields of your own.",
};
export const TARGET_UNFIT: Failure = {
  code: "invalid",
  reason: "custom-field.target-unfit",
  message: "A reference cannot point there.",
};
export const KEY_TAKEN: Failure = {
  code: "conflict",
  reason: "custom-field.key-taken",
  message: "There is a field with this key already.",
};
export const TOO_MANY_FIELDS: Failure = {
  code: "rule_violated",
  reason: "custom-field.too-many",
  message: `A table takes at most ${MOST_FIELDS} fields of your own. Fields out of use count too.`,
};
export const ALREADY_SO: Failure = {
  code: "conflict",
  reason: "custom-field.already-so",
  message: "Nothing changes: the field is so already.",
};
