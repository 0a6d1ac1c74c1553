import { receiveResendWebhook } from "@/lib/platform/webhook/receive-resend";
import { answerWebhook } from "./answer-webhook";

/** Answers a webhook of the mail service: 200 once it is stored, 400 without a good signature. */
export function answerResendWebhook(request: Request): Promise<Response> {
  return answerWebhook(request, {
    provider: "resend",
    headers: ["svix-id", "svix-timestamp", "svix-signature"],
    receive: receiveResendWebhook,
  });
}
