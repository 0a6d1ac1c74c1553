import type { Failure } from "@/lib/core/command";

export const SERIES_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "number-series.not-found",
  message: "There is no such number series.",
};
export const NO_COMPANY: Failure = {
  code: "rule_violated",
  reason: "number-series.no-company",
  message: "Save the company's profile first: numbers are counted per company.",
};
export const SERIES_EXISTS: Failure = {
  code: "conflict",
  reason: "number-series.exists",
  message: "There is already a series for this document, branch, registration and year.",
};
export const SAME_NUMBERS: Failure = {
  code: "rule_violated",
  reason: "number-series.same-numbers",
  message: "Another series would give the same numbers.",
};
export const NUMBER_USED: Failure = {
  code: "rule_violated",
  reason: "number-series.number-used",
  message: "The count can only be raised: lower numbers have been given.",
};
export const GAP: Failure = {
  code: "rule_violated",
  reason: "number-series.gap",
  message: "A series without gaps cannot skip numbers once it has begun.",
};
export const SERIES_FULL: Failure = {
  code: "rule_violated",
  reason: "number-series.full",
  message: "The next number would be longer than the rules allow. Begin another series.",
};
