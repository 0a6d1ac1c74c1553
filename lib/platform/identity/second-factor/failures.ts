import type { Failure } from "@/lib/core/command";

export const CODE_REFUSED: Failure = {
  code: "unauthenticated",
  reason: "second-factor.refused",
  message: "This code is wrong, was used already, or is too old.",
};

export const SETUP_CODE_WRONG: Failure = {
  code: "invalid",
  reason: "second-factor.code-wrong",
  message: "This code is not right. Is the clock of the device right?",
};

export const ALREADY_ENABLED: Failure = {
  code: "conflict",
  reason: "second-factor.already-enabled",
  message: "An authenticator app is set up already.",
};

export const NOT_STARTED: Failure = {
  code: "conflict",
  reason: "second-factor.not-started",
  message: "Set up the authenticator app first.",
};

export const NOT_ENABLED: Failure = {
  code: "conflict",
  reason: "second-factor.not-enabled",
  message: "There is no second factor to change.",
};

export const STILL_REQUIRED: Failure = {
  code: "rule_violated",
  reason: "second-factor.still-required",
  message: "Your role needs a second factor. Set up another one before you remove this.",
};
