import type { Failure } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";

export const RULE_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "access-rule.not-found",
  message: "There is no such rule.",
};

export const RULE_STALE: Failure = {
  code: "conflict",
  reason: "record.stale",
  message: "Somebody else changed this rule meanwhile. Load it again and repeat your change.",
};

export const RULE_EXISTS: Failure = {
  code: "conflict",
  reason: "access-rule.exists",
  message: "This role already has a rule for this. Change that one.",
};

export const ADMINISTRATORS_ROLE: Failure = {
  code: "rule_violated",
  reason: "access-rule.administrator",
  message: "Administrators see and change everything: their role cannot be narrowed.",
};

/** Bad input of one field, with the rule it broke. */
export const badField = (field: string, message: string): AppError =>
  new AppError("invalid", "input.invalid", "Some of the values need another look.", {
    fields: { [field]: message },
  });
