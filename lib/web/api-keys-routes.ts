import { z } from "zod";
import { listApiKeys } from "@/lib/admin/api-key/queries";
import { revokeApiKey } from "@/lib/admin/api-key/revoke";
import { parse } from "@/lib/core/parse";
import { createApiKey } from "@/lib/operations";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiRoute } from "./rest";

/** API keys. The answer to a new one is the only place where the key itself ever stands. */
export const apiKeysRoutes: ApiRoute[] = [
  readRoute("api-keys", listApiKeys, (raw) => void parse(z.strictObject({}), raw)),
  commandRoute("POST", "api-keys", createApiKey, 201),
  commandRoute("POST", "api-keys/{id}/revoke", revokeApiKey),
];
