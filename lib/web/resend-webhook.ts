import { currentTime } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { WebhookRefused } from "@/lib/integrations/resend-webhook";
import { receiveResendWebhook } from "@/lib/platform/webhook/receive-resend";
import { problemResponse } from "./problem";

/** Events are a few kilobytes. */
const MOST_BYTES = 256_000;

/** The body as it came: the signature is over bytes. Undefined when it is too large. */
async function readBytes(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

const refused = () => new AppError("invalid", "webhook.refused", "This webhook is not accepted.");

/**
 * Answers a webhook of the mail service: 200 once it is stored, 400 without a good signature and
 * without a word about what was wrong with it, which only the log says.
 */
export async function answerResendWebhook(request: Request): Promise<Response> {
  const { headers } = request;
  const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
  try {
    const body = await readBytes(request);
    if (!body) throw new WebhookRefused("The body is too large");
    const signed = {
      "svix-id": headers.get("svix-id"),
      "svix-timestamp": headers.get("svix-timestamp"),
      "svix-signature": headers.get("svix-signature"),
    };
    await receiveResendWebhook(body, signed, currentTime());
    return Response.json({ received: true });
  } catch (error) {
    if (!(error instanceof WebhookRefused)) return problemResponse(error, requestId);
    const ip = headers.get("x-ilms-ip");
    log().warn({ requestId, ip, cause: error.message }, "webhook refused");
    return problemResponse(refused(), requestId);
  }
}
