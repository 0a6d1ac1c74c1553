import { webhookDeliveries } from "@/db/tenant/core/webhooks";
import { defineResource } from "@/lib/resource/define";

/** How one event was brought to one webhook, or why it was not. */
export const webhookDeliveryResource = defineResource({
  table: webhookDeliveries,
  label: ["Webhook delivery", "Webhook deliveries"],
  title: ["webhookId", "domainEventId"],
  list: [
    "webhookId",
    "domainEventId",
    "status",
    "attempts",
    "responseCode",
    "durationMs",
    "nextAttemptAt",
    "finishedAt",
  ],
  form: [],
  readOnly: "all",
  labels: {
    domainEventId: "Event",
    responseCode: "Answer",
    responseExcerpt: "Beginning of the answer",
    durationMs: "Milliseconds",
  },
  access: { read: "administer" },
});
