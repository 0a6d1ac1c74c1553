import { revokeApiKey } from "@/lib/admin/api-key/revoke";
import { createApiKey } from "@/lib/operations";
import { commandRoute } from "./operation-routes";
import type { ApiRoute } from "./rest";

/** API keys. The answer to a new one is the only place where the key itself ever stands. */
export const apiKeysRoutes: ApiRoute[] = [
  commandRoute("POST", "api-keys", createApiKey, 201),
  commandRoute("POST", "api-keys/{id}/revoke", revokeApiKey),
];
