type Facts = {
  /** Razorpay's code (BAD_REQUEST_ERROR, GATEWAY_ERROR, SERVER_ERROR) or one of ours: NO_ANSWER, UNREADABLE_ANSWER. */
  code: string;
  description: string;
  source: string | null;
  step: string | null;
  reason: string | null;
  /** Name of the parameter at fault, as on the wire. */
  field: string | null;
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** The same call may succeed later without any change. */
  isRetryable: boolean;
  /** The call may have taken effect although it failed: look before calling again. */
  isUnknownOutcome: boolean;
};

/** A call to Razorpay did not succeed. */
export class RazorpayError extends Error implements Facts {
  override name = "RazorpayError";
  readonly code: string;
  readonly description: string;
  readonly source: string | null;
  readonly step: string | null;
  readonly reason: string | null;
  readonly field: string | null;
  readonly status: number | null;
  readonly isRetryable: boolean;
  readonly isUnknownOutcome: boolean;

  constructor(facts: Pick<Facts, "code" | "description"> & Partial<Facts>) {
    super(`${facts.code}: ${facts.description}`);
    this.code = facts.code;
    this.description = facts.description;
    this.source = facts.source ?? null;
    this.step = facts.step ?? null;
    this.reason = facts.reason ?? null;
    this.field = facts.field ?? null;
    this.status = facts.status ?? null;
    this.isRetryable = facts.isRetryable ?? false;
    this.isUnknownOutcome = facts.isUnknownOutcome ?? false;
  }
}

/** Whether a call changes something there. */
export type CallKind = "reads" | "writes";

/** Failures that happen before a request can leave us. */
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

const TOO_MANY_REQUESTS = 429;
/** A request with the same idempotency key is being worked on. */
const IN_FLIGHT = 409;

const text = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/**
 * What a failed call of the SDK means. A refusal (4xx) had no effect. After a time-out, a lost connection
 * or a failure inside Razorpay (5xx) nobody here knows whether a writing call took effect.
 */
export function razorpayErrorOf(thrown: unknown, kind: CallKind): RazorpayError {
  if (thrown instanceof RazorpayError) return thrown;
  const { statusCode, error } = (thrown ?? {}) as { statusCode?: unknown; error?: unknown };
  const told = (error ?? {}) as Record<string, unknown>;
  const status = typeof statusCode === "number" && statusCode > 0 ? statusCode : null;
  if (status === null) {
    const cause = text(told.code) ?? "";
    return new RazorpayError({
      code: "NO_ANSWER",
      description: `Razorpay did not answer${cause && ` (${cause})`}`,
      isRetryable: true,
      isUnknownOutcome: kind === "writes" && !NEVER_SENT.has(cause),
    });
  }
  const isTheirs = status >= 500;
  return new RazorpayError({
    code: text(told.code) ?? (isTheirs ? "SERVER_ERROR" : "BAD_REQUEST_ERROR"),
    description: text(told.description) ?? `Razorpay answered with status ${status}`,
    source: text(told.source),
    step: text(told.step),
    reason: text(told.reason),
    field: text(told.field),
    status,
    isRetryable: isTheirs || status === TOO_MANY_REQUESTS || status === IN_FLIGHT,
    isUnknownOutcome: isTheirs && kind === "writes",
  });
}
