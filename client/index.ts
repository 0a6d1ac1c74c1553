import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./ilms-api";

/** Schemas by name: `Schemas["SalesOrder"]`, `Schemas["SalesOrderInput"]`. */
export type Schemas = components["schemas"];

type Options = {
  /** Address of the API, such as `https://acme.example.com/api/v1`. */
  baseUrl: string;
  /** An API key of the workspace, or a person's access token. */
  apiKey: string;
  /** Sends the requests; the platform's own without it. */
  fetch?: (request: Request) => Promise<Response>;
};

/**
 * A typed client of one workspace. Lists take their conditions as `filter`:
 * `{ status: "draft", "order_date.gte": "2026-01-01" }`.
 */
export function createIlmsClient({ baseUrl, apiKey, fetch }: Options): Client<paths> {
  return createClient<paths>({
    baseUrl,
    ...(fetch && { fetch }),
    headers: { authorization: `Bearer ${apiKey}` },
    querySerializer: {
      array: { style: "form", explode: false },
      object: { style: "form", explode: true },
    },
  });
}
