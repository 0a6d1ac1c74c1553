import { AppError, HTTP_STATUS } from "@/lib/core/errors";
import { log } from "@/lib/core/log";

const TITLES: Record<AppError["code"], string> = {
  invalid: "The request is not valid",
  unauthenticated: "Sign-in needed",
  forbidden: "Not allowed",
  module_required: "Module not subscribed",
  not_found: "Not found",
  conflict: "Conflict",
  rule_violated: "Refused by a rule",
  limit_reached: "Limit reached",
  rate_limited: "Too many requests",
  unavailable: "Not available at the moment",
  internal: "Something went wrong on our side",
};

/** Turns whatever was thrown into an expected failure; the unexpected is logged and kept to ourselves. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  log().error({ err: error, requestId }, "unexpected error");
  return new AppError(
    "internal",
    "internal",
    `Something went wrong on our side. Give our staff the request id ${requestId}.`,
  );
}

/** An error as application/problem+json (RFC 9457) with our stable reason and the request id. */
export function problemResponse(error: unknown, requestId: string): Response {
  const failure = toAppError(error, requestId);
  const { code, reason, message, fields, difference, retryAfterSeconds } = failure;
  const status = HTTP_STATUS[code];
  return Response.json(
    {
      type: "about:blank",
      title: TITLES[code],
      status,
      detail: message,
      code,
      reason,
      ...(fields && { fields }),
      ...(difference && { difference }),
      request_id: requestId,
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        ...(retryAfterSeconds && { "retry-after": String(Math.ceil(retryAfterSeconds)) }),
      },
    },
  );
}
