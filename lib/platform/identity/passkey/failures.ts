import type { Failure } from "@/lib/core/command";

export const PASSKEY_NOT_ACCEPTED: Failure = {
  code: "invalid",
  reason: "passkeys.not-accepted",
  message: "The passkey was not accepted. Try again.",
};

export const PASSKEY_KNOWN: Failure = {
  code: "conflict",
  reason: "passkeys.known",
  message: "This passkey is in use already.",
};

export const TOO_MANY_PASSKEYS: Failure = {
  code: "rule_violated",
  reason: "passkeys.too-many",
  message: "There are 20 passkeys already. Remove one you do not use.",
};

export const PASSKEY_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "passkeys.not-found",
  message: "There is no such passkey.",
};
