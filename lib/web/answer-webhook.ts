import { currentTime } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { WebhookRefused } from "@/lib/integrations/webhook-refused";
import { countRefusedWebhook } from "./metrics";
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

type Headers<Name extends string> = Record<Name, string | null>;

/**
 * Answers a webhook: 200 once `receive` has stored it, 400 when it throws WebhookRefused, without a word
 * about what was wrong with it, which only the log says; nothing is kept of that but a count.
 */
export async function answerWebhook<Name extends string>(
  request: Request,
  sender: {
    provider: "resend" | "razorpay";
    /** The headers that belong to the signature. */
    headers: readonly Name[];
    receive: (body: Buffer, headers: Headers<Name>, now: Date) => Promise<void>;
  },
): Promise<Response> {
  const { headers } = request;
  const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
  try {
    const body = await readBytes(request);
    if (!body) throw new WebhookRefused("The body is too large");
    const signed = Object.fromEntries(sender.headers.map((name) => [name, headers.get(name)]));
    await sender.receive(body, signed as Headers<Name>, currentTime());
    return Response.json({ received: true });
  } catch (error) {
    if (!(error instanceof WebhookRefused)) return problemResponse(error, requestId);
    const { provider } = sender;
    countRefusedWebhook(provider);
    const ip = headers.get("x-ilms-ip");
    log().warn({ requestId, ip, provider, cause: error.message }, "webhook refused");
    return problemResponse(refused(), requestId);
  }
}
