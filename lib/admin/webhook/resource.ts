import { webhooks } from "@/db/tenant/core/webhooks";
import { defineResource } from "@/lib/resource/define";

/** An address elsewhere that is told of chosen events. */
export const webhookResource = defineResource({
  table: webhooks,
  label: ["Webhook", "Webhooks"],
  title: ["url"],
  list: ["url", "description", "eventTypes", "failureCount", "disabledAt", "isActive"],
  form: [],
  readOnly: "all",
  labels: { failureCount: "Failures in a row", disabledAt: "Switched off" },
  access: { read: "administer" },
});
