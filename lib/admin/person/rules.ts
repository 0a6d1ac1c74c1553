import type { Failure } from "@/lib/core/command";

/** Why something about a person is refused. Reasons are published; messages are for people. */

export const PERSON_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "person.not-found",
  message: "There is no such person here.",
};

export const ROLE_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "role.not-found",
  message: "There is no such role.",
};

export const SCOPE_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "scope.not-found",
  message: "There is no such part of the company.",
};

export const RECORD_STALE: Failure = {
  code: "conflict",
  reason: "record.stale",
  message: "Somebody changed this meanwhile. Look at it again, then repeat your change.",
};

export const ADDRESS_KNOWN: Failure = {
  code: "conflict",
  reason: "people.address-known",
  message: "Somebody in this workspace has this address already.",
};

export const ADDRESS_DEACTIVATED: Failure = {
  code: "conflict",
  reason: "people.address-deactivated",
  message: "This address belongs to somebody who is deactivated. Reactivate them instead.",
};

export const EMAIL_NOT_VERIFIED: Failure = {
  code: "rule_violated",
  reason: "email.not-verified",
  message: "Confirm your own e-mail address first, then you can invite others.",
};

export const SEATS_EXHAUSTED: Failure = {
  code: "limit_reached",
  reason: "seats.exhausted",
  message: "All seats of the plan are taken.",
};

export const LAST_ADMINISTRATOR: Failure = {
  code: "rule_violated",
  reason: "people.last-administrator",
  message:
    "One active administrator of the whole company, without an end date, has to remain. Make somebody else one first.",
};

export const BEYOND_OWN: Failure = {
  code: "forbidden",
  reason: "roles.beyond-own",
  message: "This concerns a role that permits more than your own roles do. Ask an administrator.",
};

export const NOT_YOURSELF: Failure = {
  code: "rule_violated",
  reason: "people.not-yourself",
  message: "Nobody does this to themself. Ask another administrator.",
};

export const NOT_ACTIVE: Failure = {
  code: "rule_violated",
  reason: "people.not-active",
  message: "This person is not active. An invitation that is open can be revoked.",
};

export const NOT_DEACTIVATED: Failure = {
  code: "rule_violated",
  reason: "people.not-deactivated",
  message: "Only somebody who is deactivated can be reactivated.",
};

export const NEVER_JOINED: Failure = {
  code: "rule_violated",
  reason: "people.never-joined",
  message: "This person never accepted an invitation. Invite them again.",
};

export const NO_SESSION: Failure = {
  code: "not_found",
  reason: "session.not-found",
  message: "There is no such sign-in any more.",
};

export const NO_SECOND_FACTOR: Failure = {
  code: "rule_violated",
  reason: "people.no-second-factor",
  message: "This person has no second factor.",
};

export const CONFIRMATION_DUE: Failure = {
  code: "forbidden",
  reason: "step-up.required",
  message: "Confirm that it is you, then try again.",
};
