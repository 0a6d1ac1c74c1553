/** The closed set of ways an operation can fail. */
const ERROR_CODES = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "module_required",
  "not_found",
  "conflict",
  "rule_violated",
  "limit_reached",
  "rate_limited",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const HTTP_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  module_required: 402,
  not_found: 404,
  conflict: 409,
  rule_violated: 422,
  limit_reached: 402,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} satisfies Record<ErrorCode, number>;

type Details = {
  /** Message by field path, such as `owner.email`. */
  fields?: Record<string, string>;
  /** When a refused caller may try again. */
  retryAfterSeconds?: number;
  /** Of a stale edit: by field, what somebody wanted to save and what is there by now. */
  difference?: Readonly<Record<string, { yours: unknown; theirs: unknown }>>;
};

/** An expected failure: `reason` is stable and published, `message` is for people. */
export class AppError extends Error {
  override name = "AppError";
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly difference: Details["difference"];

  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    message: string,
    details: Details = {},
  ) {
    super(message);
    this.fields = details.fields;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.difference = details.difference;
  }
}
