import { answerResendWebhook } from "@/lib/web/resend-webhook";

export const POST = answerResendWebhook;
