import { unstable_rethrow } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { currentRequest } from "./current-request";
import { toAppError } from "./problem";
import type { FormState } from "./views";

function waitMessage(error: AppError): string {
  const { retryAfterSeconds: seconds } = error;
  if (error.code !== "rate_limited" || !seconds) return error.message;
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return `${error.message} Try again in ${wait}.`;
}

/**
 * What a form shows for an error. An unexpected one is logged, and the reader gets the request id
 * and nothing else. `values` is what was typed, without secrets.
 */
export async function formFailure(
  error: unknown,
  values: Record<string, string>,
): Promise<FormState> {
  // A redirect is thrown too, and is no failure.
  unstable_rethrow(error);
  const { requestId } = await currentRequest();
  const expected = toAppError(error, requestId);
  const fields = expected.fields ?? {};
  return {
    fields,
    values,
    reason: expected.reason,
    needsConfirmation: expected.reason === "step-up.required",
    message: Object.keys(fields).length > 0 ? undefined : waitMessage(expected),
    requestId: error instanceof AppError ? undefined : requestId,
  };
}
