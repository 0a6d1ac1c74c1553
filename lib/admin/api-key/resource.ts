import { apiKeys } from "@/db/tenant/core/api-keys";
import { defineResource } from "@/lib/resource/define";

/** A key by which a program works with a role; made and revoked on the API keys page. */
export const apiKeyResource = defineResource({
  table: apiKeys,
  label: ["API key", "API keys"],
  title: ["name", "keyPrefix"],
  list: ["name", "keyPrefix", "userId", "roleId", "expiresAt", "lastUsedAt", "revokedAt"],
  form: [],
  readOnly: "all",
  labels: {
    keyPrefix: "Begins with",
    userId: "Acts as",
    scopes: "Limited to",
    allowedIps: "Allowed IP addresses",
    rateLimitPerMinute: "Calls per minute",
  },
  access: { read: "administer" },
});
