import type { Failure } from "@/lib/core/command";

export const NOT_INVITED: Failure = {
  code: "rule_violated",
  reason: "invitations.not-open",
  message: "There is no open invitation for this person.",
};

export const TOO_MANY_MAILS: Failure = {
  code: "rate_limited",
  reason: "rate.limited",
  message: "This address was sent enough invitations for today.",
};

/** One answer for an invitation that is unknown, used, revoked, replaced or too old. */
export const INVITATION_OVER: Failure = {
  code: "not_found",
  reason: "invitations.over",
  message: "This invitation is not open any more.",
};
