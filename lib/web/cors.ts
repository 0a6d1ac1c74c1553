import { config } from "@/lib/core/config";

/** Headers for an allowed foreign origin; undefined for any other. Cookies never cross: no credentials. */
export function corsHeaders(origin: string | null): Record<string, string> | undefined {
  if (!origin || !config().CORS_ORIGINS.includes(origin)) return undefined;
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers":
      "x-request-id, retry-after, location, etag, ratelimit-limit, ratelimit-remaining, ratelimit-reset, ratelimit-policy",
    vary: "origin",
  };
}

export function preflightResponse(cors: Record<string, string> | undefined): Response {
  if (!cors) return new Response(null, { status: 403 });
  return new Response(null, {
    status: 204,
    headers: {
      ...cors,
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
      "access-control-allow-headers":
        "authorization, content-type, idempotency-key, if-match, if-none-match",
      "access-control-max-age": "600",
    },
  });
}
