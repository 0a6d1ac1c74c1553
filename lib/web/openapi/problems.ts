import type { Failure } from "@/lib/core/command";
import { HTTP_STATUS } from "@/lib/core/errors";
import { type Part, ref } from "./json-schema";

/** A stable reason, and when it is given. */
type Reason = readonly [reason: string, when: string];

const UNAUTHENTICATED: readonly Reason[] = [
  ["session.required", "nobody is signed in"],
  ["token.refused", "the access token is missing, expired or of another workspace"],
  ["api-key.unknown", "this workspace has no such key"],
  ["api-key.revoked", "the key was revoked"],
  ["api-key.expired", "the key has expired"],
  ["api-key.owner-inactive", "the account behind the key is not active"],
  ["api-key.role-missing", "the key's owner no longer holds its role"],
];

const PLAN: readonly Reason[] = [
  ["module.not-subscribed", "the plan does not include the module"],
  ["feature.not-included", "the plan has no API keys"],
  ["limit_exceeded", "the plan takes no more records"],
  ["tenant.suspended", "the workspace is suspended or has ended"],
];

const FORBIDDEN: readonly Reason[] = [
  ["permission.missing", "no role of the caller allows it"],
  ["second-factor.required", "the caller's role needs a second factor"],
  ["step-up.required", "a person has to confirm who they are first"],
  ["impersonation.read-only", "platform staff may only look"],
  ["tenant.read-only", "a suspended workspace can only be looked at"],
  ["tenant.ended", "only billing and the export are left"],
  ["api-key.address-refused", "the key may not be used from this address"],
  ["origin.foreign", "a page of another site sent it"],
];

const NOT_FOUND: readonly Reason[] = [
  ["record.not-found", "there is no such record, or it is not the caller's to see"],
  ["tenant.unknown", "there is no such workspace"],
];

const QUERY: readonly Reason[] = [
  ["query.invalid", "a parameter, field or operator is not known; `fields` names each"],
  ["filter.invalid", "a value is not what its field takes"],
  ["sort.invalid", "the list cannot be sorted so"],
  ["group.invalid", "the list cannot be grouped so"],
  ["cursor.invalid", "the cursor is not one of this list"],
];

const BODY: readonly Reason[] = [
  ["input.invalid", "a value is not what its field takes; `fields` names each"],
  ["body.not-json", "the body is not JSON"],
  ["body.not-object", "the body is not a JSON object"],
  ["body.too-large", "the body is larger than 1 MB"],
  ["body.too-deep", "the body is nested deeper than 32"],
  ["idempotency.key", "the Idempotency-Key is not 8 to 128 visible ASCII characters"],
];

/** Of a record's body alone. */
const RECORD_BODY: readonly Reason[] = [
  ...BODY,
  ["reference.unknown", "a record that it points to does not exist, or is not the caller's to see"],
];

const FORBIDDEN_CHANGE: readonly Reason[] = [
  ...FORBIDDEN,
  ["field.forbidden", "the caller's role does not let them write a field"],
];

const VERSION: readonly Reason[] = [
  ["version.required", "neither If-Match nor `version` names what was read"],
  ["if-match.not-a-version", "If-Match is no ETag of ours"],
];

const CONFLICT: readonly Reason[] = [
  ["database.unique", "there is a record with this value"],
  ["database.exclusion", "it overlaps with a record that stands"],
  ["idempotency.in-flight", "the first request with this key is still being worked on"],
];

const STALE: readonly Reason[] = [
  [
    "record.stale",
    "somebody changed the record since it was read; `difference` shows both values of each field",
  ],
];

const RULES: readonly Reason[] = [
  ["database.foreign-key", "another record is missing, or still needs this one"],
  ["database.check", "the values do not go together"],
  ["database.not-null", "a value is missing"],
  ["database.append-only", "the record is final"],
  ["idempotency.other-request", "the Idempotency-Key was used for another request"],
];

const FINAL: readonly Reason[] = [
  ["record.final", "the document has left its first state; it is neither edited nor deleted"],
];

const IN_USE: readonly Reason[] = [
  ["record.in-use", "other records refer to it; `detail` says which and how many"],
];

const inWords = (what: string, reasons: readonly Reason[]) =>
  `${what}\n\n${reasons.map(([reason, when]) => `- \`${reason}\`: ${when}`).join("\n")}`;

function problem(what: string, reasons: readonly Reason[]): Part {
  return {
    description: inWords(what, reasons),
    content: { "application/problem+json": { schema: ref("schemas/Problem") } },
    "x-reasons": reasons.map(([reason]) => reason),
  };
}

const RATE_LIMIT: readonly Reason[] = [["rate.limited", "wait as long as Retry-After says"]];

const UNAVAILABLE: readonly Reason[] = [
  ["database.busy", "the database is busy; nothing was changed"],
  ["tenant.not-ready", "the workspace is not ready"],
];

const REASONS = {
  Unauthenticated: UNAUTHENTICATED,
  PlanRequired: PLAN,
  Forbidden: FORBIDDEN,
  NotFound: NOT_FOUND,
  InvalidQuery: QUERY,
  InvalidBody: BODY,
  InvalidRecord: RECORD_BODY,
  InvalidChange: [...RECORD_BODY, ...VERSION],
  ForbiddenChange: FORBIDDEN_CHANGE,
  Conflict: CONFLICT,
  Stale: [...STALE, ...CONFLICT],
  Refused: RULES,
  RefusedFinal: [...FINAL, ...RULES],
  RefusedInUse: [...IN_USE, ...FINAL, ...RULES],
  RateLimited: RATE_LIMIT,
  Unavailable: UNAVAILABLE,
} satisfies Record<string, readonly Reason[]>;
export type ProblemName = keyof typeof REASONS;

/** Answers that many operations share. */
export function problemResponses(): Part {
  return {
    Unauthenticated: problem("Nobody is signed in.", REASONS.Unauthenticated),
    PlanRequired: problem("The plan does not include it.", REASONS.PlanRequired),
    Forbidden: problem("The caller may not.", REASONS.Forbidden),
    NotFound: problem("There is no such thing.", REASONS.NotFound),
    InvalidQuery: problem("The query is not valid.", REASONS.InvalidQuery),
    InvalidBody: problem("The body is not valid.", REASONS.InvalidBody),
    InvalidRecord: problem("The record is not valid.", REASONS.InvalidRecord),
    ForbiddenChange: problem("The caller may not.", REASONS.ForbiddenChange),
    InvalidChange: problem("The change is not valid.", REASONS.InvalidChange),
    Conflict: problem("It conflicts with what stands.", REASONS.Conflict),
    Stale: problem("It conflicts with what stands.", REASONS.Stale),
    Refused: problem("A rule refuses it.", REASONS.Refused),
    RefusedFinal: problem("A rule refuses it.", REASONS.RefusedFinal),
    RefusedInUse: problem("A rule refuses it.", REASONS.RefusedInUse),
    RateLimited: {
      ...problem("Too many requests. Every API key has a limit of its own.", REASONS.RateLimited),
      headers: { "Retry-After": ref("headers/RetryAfter"), ...rateLimitHeaders() },
    },
    Unavailable: problem(
      "It cannot be done at the moment; the same call may succeed later.",
      REASONS.Unavailable,
    ),
  };
}

/** What an API key is told of its limit. */
function rateLimitHeaders(): Part {
  return {
    "RateLimit-Limit": ref("headers/RateLimitLimit"),
    "RateLimit-Remaining": ref("headers/RateLimitRemaining"),
    "RateLimit-Reset": ref("headers/RateLimitReset"),
  };
}

const STATUS_OF: Record<ProblemName, number> = {
  InvalidQuery: 400,
  InvalidBody: 400,
  InvalidRecord: 400,
  InvalidChange: 400,
  ForbiddenChange: 403,
  Unauthenticated: 401,
  PlanRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  Stale: 409,
  Refused: 422,
  RefusedFinal: 422,
  RefusedInUse: 422,
  RateLimited: 429,
  Unavailable: 503,
};

/** What the gates in front of every operation answer. */
const GATES: readonly ProblemName[] = [
  "Unauthenticated",
  "PlanRequired",
  "Forbidden",
  "RateLimited",
  "Unavailable",
];

/** Failures of an operation by status: the gates', those named, and what its command declares. */
export function problemsOf(
  names: readonly ProblemName[],
  { fails = [], isPublic = false }: { fails?: readonly Failure[]; isPublic?: boolean } = {},
): Part {
  const gates: readonly ProblemName[] = isPublic ? ["RateLimited", "Unavailable"] : GATES;
  const responses = new Map<number, Part>(
    [...gates, ...names].map((name) => [STATUS_OF[name], ref(`responses/${name}`)]),
  );
  const named = new Map([...gates, ...names].map((name) => [STATUS_OF[name], name]));
  for (const status of new Set(fails.map(({ code }) => HTTP_STATUS[code]))) {
    const shared = named.get(status);
    const own = fails
      .filter(({ code }) => HTTP_STATUS[code] === status)
      .map(({ reason, message }): Reason => [reason, message]);
    responses.set(status, problem("It is refused.", [...own, ...(shared ? REASONS[shared] : [])]));
  }
  return Object.fromEntries(
    [...responses].sort(([one], [other]) => one - other).map(([status, part]) => [status, part]),
  );
}
