import type { Failure } from "@/lib/core/command";

export const KEY_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "api-key.not-found",
  message: "There is no such API key.",
};

export const KEY_REVOKED: Failure = {
  code: "conflict",
  reason: "api-key.already-revoked",
  message: "This API key is revoked already.",
};

export const ROLE_NOT_HELD: Failure = {
  code: "forbidden",
  reason: "api-key.role-not-held",
  message: "A key of your own can only have a role that you hold for the whole company.",
};

export const ADMINISTRATOR_KEY: Failure = {
  code: "rule_violated",
  reason: "api-key.administrator",
  message: "An integration is never administrator. Choose a role that names what it needs.",
};

export const SCOPE_BEYOND_ROLE: Failure = {
  code: "invalid",
  reason: "api-key.scope-beyond-role",
  message: "The role does not allow all of this.",
};

export const EXPIRY_PAST: Failure = {
  code: "invalid",
  reason: "api-key.expiry-past",
  message: "Choose a day from today on.",
};
