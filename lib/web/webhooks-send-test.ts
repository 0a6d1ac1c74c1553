import { attemptOne } from "@/lib/admin/webhook/attempt";
import { testWebhook } from "@/lib/admin/webhook/send-test";
import type { TenantRequest } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { answerFrom } from "./answer-action";
import { currentSession } from "./session";
import type { Answer } from "./views-billing";
import type { WebhookTestView } from "./views-webhooks";

/**
 * Sends a `ping` to a webhook and waits for its answer, at most ten seconds. Throws what the command
 * throws; that nobody answered is no error but the outcome.
 */
export async function sendTest(request: TenantRequest, input: unknown): Promise<WebhookTestView> {
  const { deliveryId } = await execute(testWebhook, request, input);
  const { place, id: tenantId } = request.tenant;
  if (!place) throw new Error("A test was written in a workspace without a place");
  const answer = await attemptOne(deliveryId, { tenantId, place, now: request.now });
  const { code = null, excerpt = "", durationMs = 0 } = answer ?? {};
  const isSuccess = code !== null && code >= 200 && code < 300;
  return { deliveryId, isSuccess, code, durationMs, excerpt };
}

/** The same for the person signed in to this workspace; a refusal is a value in words. */
export const answerTest = (input: unknown): Promise<Answer<WebhookTestView>> =>
  answerFrom(async () => {
    const session = await currentSession();
    if (session) return sendTest(session, input);
    throw new AppError("unauthenticated", "session.required", "Sign in again to go on.");
  });
