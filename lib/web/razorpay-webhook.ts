import { receiveRazorpayWebhook } from "@/lib/platform/webhook/receive-razorpay";
import { answerWebhook } from "./answer-webhook";

/** Answers a webhook of the payment gateway: 200 once it is stored, 400 without a good signature. */
export function answerRazorpayWebhook(request: Request): Promise<Response> {
  return answerWebhook(request, {
    provider: "razorpay",
    headers: ["x-razorpay-signature", "x-razorpay-event-id"],
    receive: receiveRazorpayWebhook,
  });
}
