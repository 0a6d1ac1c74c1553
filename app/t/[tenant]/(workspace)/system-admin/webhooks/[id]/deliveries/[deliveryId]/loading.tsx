import { WebhookSkeleton } from "@/components/webhooks/webhook-skeleton";

export default WebhookSkeleton;
