import { integrations } from "@/db/tenant/core/integrations";
import { defineResource } from "@/lib/resource/define";

/** A connection to a service elsewhere: payments, GST, couriers, messages, marketplaces, Tally. */
export const integrationResource = defineResource({
  table: integrations,
  label: ["Integration", "Integrations"],
  title: ["code", "name"],
  list: ["code", "name", "provider", "environment", "status", "lastOkAt", "lastError"],
  form: [{ title: "Connection", fields: ["code", "name", "provider", "environment", "config"] }],
  readOnly: ["status", "lastOkAt", "lastError"],
  labels: { config: "Configuration", lastOkAt: "Last success", lastError: "Last failure" },
  example: { config: {} },
  access: { read: "administer", write: "administer", delete: "administer" },
});
