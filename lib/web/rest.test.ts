import { expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { type ApiRoute, serveApi } from "./rest";
import { matchPath } from "./route-index";

process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
process.env.CORS_ORIGINS = "https://partner.example";
process.env.LOG_LEVEL = "silent";

const ROUTES: ApiRoute[] = [
  {
    method: "POST",
    path: "things/{id}",
    realm: "tenant",
    permission: "public",
    handle: async ({ params, body }) => Response.json({ id: params.id, body: await body() }),
  },
  {
    method: "GET",
    path: "broken",
    realm: "tenant",
    permission: "public",
    handle: async () => {
      throw new Error("password=hunter2");
    },
  },
  {
    method: "GET",
    path: "limited",
    realm: "tenant",
    permission: "public",
    handle: async () => {
      throw new AppError("rate_limited", "x", "Wait.", { retryAfterSeconds: 7.2 });
    },
  },
];

function call(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  const request = new Request(`http://localhost/api/v1/${path}`, {
    method,
    body,
    headers: { host: "acme.localhost:3000", "x-ilms-realm": "tenant", ...headers },
  });
  return serveApi(ROUTES, request, path);
}

test.each([
  ["a/{b}", "a/1", { b: "1" }],
  ["a/{b}", "a", undefined],
  ["a/{b}", "a/1/2", undefined],
  ["a", "b", undefined],
])("matchPath(%s, %s)", (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params);
});

test("hands parameters and the parsed body to the route", async () => {
  const response = await call("POST", "things/7", {}, '{"a":1}');
  expect(await response.json()).toEqual({ id: "7", body: { a: 1 } });
});

test("a body that is no JSON is named, not a 500", async () => {
  const response = await call("POST", "things/7", {}, "{");
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ reason: "body.not-json" });
});

test("an unexpected error tells nothing but the request id", async () => {
  const response = await call("GET", "broken", { "x-request-id": "req-1" });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toContain("req-1");
  expect(text).not.toContain("hunter2");
});

test("a route of another host does not exist here", async () => {
  expect((await call("GET", "limited", { "x-ilms-realm": "site" })).status).toBe(404);
});

test("a known path with another method says which ones it answers", async () => {
  const response = await call("DELETE", "things/7");
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST");
});

test("a refused caller learns when to come back", async () => {
  expect((await call("GET", "limited")).headers.get("retry-after")).toBe("8");
});

test.each([
  ["http://acme.localhost:3000", 200],
  ["https://partner.example", 200],
  ["http://other.localhost:3000", 403],
  ["https://evil.example", 403],
  ["null", 403],
])("a mutation from %s → %d", async (origin, status) => {
  expect((await call("POST", "things/7", { origin }, "{}")).status).toBe(status);
});

test("CORS names only the allowed origin and never allows credentials", async () => {
  const allowed = await call("OPTIONS", "things/7", { origin: "https://partner.example" });
  expect(allowed.headers.get("access-control-allow-origin")).toBe("https://partner.example");
  expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
  const refused = await call("OPTIONS", "things/7", { origin: "https://evil.example" });
  expect(refused.headers.get("access-control-allow-origin")).toBeNull();
});
