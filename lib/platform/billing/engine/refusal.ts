import type { Failure } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";

/** Why a change of the subscription is refused; the reasons are those of the API. */
const failure = (code: Failure["code"], reason: string, message: string): Failure => ({
  code,
  reason,
  message,
});

export const INVALID_TRANSITION = failure(
  "conflict",
  "invalid_transition",
  "The subscription is not in a state that allows this.",
);
export const ADD_ON_LIMIT = failure(
  "conflict",
  "addon_limit",
  "The plan does not take that many modules beside its own.",
);
export const SEAT_LIMIT = failure(
  "conflict",
  "seat_limit",
  "The plan does not take that many seats.",
);
export const PAST_DUE = failure(
  "conflict",
  "past_due",
  "An invoice is overdue. Pay it first; then the plan can be changed.",
);
export const ALREADY_INCLUDED = failure(
  "conflict",
  "already_included",
  "The subscription has this already.",
);
export const NOT_SUBSCRIBED = failure(
  "conflict",
  "not_subscribed",
  "The subscription does not have this.",
);
export const NO_CHANGE = failure("conflict", "no_change", "This changes nothing.");
export const PERIOD_END_ONLY = failure(
  "conflict",
  "period_end_only",
  "This takes effect when the period ends, not before.",
);
export const TRIAL_USED = failure("conflict", "trial_used", "A trial can be had once.");
export const NO_TRIAL = failure("conflict", "no_trial", "There is no trial of this plan.");
export const CREDIT_EXCEEDED = failure(
  "rule_violated",
  "credit_exceeded",
  "That is more than the line has left to give back.",
);
export const NO_CREDIT = failure(
  "rule_violated",
  "amount_positive",
  "The amount must be above zero.",
);
export const STALE = failure(
  "conflict",
  "stale",
  "The subscription changed meanwhile. Look at it again.",
);

/** Everything planning may refuse with. */
export const BILLING_FAILURES = [
  INVALID_TRANSITION,
  ADD_ON_LIMIT,
  SEAT_LIMIT,
  PAST_DUE,
  ALREADY_INCLUDED,
  NOT_SUBSCRIBED,
  NO_CHANGE,
  PERIOD_END_ONLY,
  TRIAL_USED,
  NO_TRIAL,
  STALE,
] as const;

/** A refusal with the limit that was hit, where there is one. */
export class BillingRefusal extends AppError {
  override name = "BillingRefusal";
  readonly limit: number | undefined;

  constructor(
    { code, reason, message }: Failure,
    details: { message?: string; limit?: number } = {},
  ) {
    super(code, reason, details.message ?? message);
    this.limit = details.limit;
  }
}
