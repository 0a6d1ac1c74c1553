import type { Failure } from "@/lib/core/command";

export const VIEW_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "saved-view.not-found",
  message: "There is no such view.",
};
export const UNKNOWN_RESOURCE: Failure = {
  code: "invalid",
  reason: "saved-view.unknown-resource",
  message: "There is no such list, or it is not for you.",
};
export const NAME_TAKEN: Failure = {
  code: "conflict",
  reason: "saved-view.name-taken",
  message: "You have a view of this name already.",
};
export const ROLE_NOT_OWN: Failure = {
  code: "forbidden",
  reason: "saved-view.role-not-own",
  message: "A view is shared with a role that you hold yourself.",
};
export const TOO_MANY: Failure = {
  code: "rule_violated",
  reason: "saved-view.too-many",
  message: "You have 50 views of this list. Delete one first.",
};

/** A menu of more is no help. */
export const MOST_VIEWS = 50;
