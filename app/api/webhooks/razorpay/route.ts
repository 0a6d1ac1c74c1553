import { answerRazorpayWebhook } from "@/lib/web/razorpay-webhook";

export const POST = answerRazorpayWebhook;
