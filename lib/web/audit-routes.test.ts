import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { sealTenant } from "@/lib/platform/audit/seal-tenant";
import {
  createTestWorkspace,
  NOW,
  PASSWORD,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { auditRoutes } from "./audit-routes";
import { authRoutes } from "./auth-routes";
import { serveApi } from "./rest";

let platform: TestPlatform;
let acme: TestWorkspace;
let token: string;

async function ask(
  method: "GET" | "POST",
  path: string,
  { body, bearer = token }: { body?: object; bearer?: string } = {},
) {
  const request = new Request(`http://acme.localhost:3000/api/v1/${path}`, {
    method,
    headers: {
      host: "acme.localhost:3000",
      "x-ilms-realm": "tenant",
      "x-ilms-tenant": "acme",
      "x-ilms-ip": "203.0.113.9",
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const [route = ""] = path.split("?");
  return serveApi([...authRoutes, ...auditRoutes], request, route);
}

const json = async (response: Promise<Response>) => (await response).json();

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  const credentials = { email: acme.owner.email, password: PASSWORD };
  const answer = await ask("POST", "auth/login", { body: credentials, bearer: "" });
  token = (await answer.json()).access_token;
});
afterAll(() => platform?.close());

test("the log, in the API's names", async () => {
  const { rows, next } = await json(ask("GET", "audit?action=login&limit=5"));
  expect(next).toBeNull();
  expect(rows).toMatchObject([
    {
      action: "login",
      table: "user_sessions",
      record_label: acme.owner.email,
      actor: { kind: "user", name: "Ada" },
      ip_address: "203.0.113.9",
    },
  ]);
});

describe("what is asked for wrongly is named", () => {
  test.each([
    ["audit?limit=0", "limit"],
    ["audit?colour=red", "colour"],
    ["audit?actor_id=7", "actor_id"],
    ["audit?from=2026-02-30", "from"],
    ["audit/timeline?table=users&record_id=7", "record_id"],
    ["audit/timeline?table=pg_class&record_id=01890000-0000-7000-8000-000000000001", "table"],
    ["audit/status?a=b", "a"],
  ])("%s", async (path, field) => {
    const response = await ask("GET", path);
    expect(response.status).toBe(400);
    expect((await response.json()).fields).toHaveProperty(field);
  });
});

test("a record's timeline, and none of a record that is not there", async () => {
  const { rows } = await json(ask("GET", "audit?action=login"));
  const [{ record_id }] = rows;
  const path = (id: string) => `audit/timeline?table=user_sessions&record_id=${id}`;
  expect((await json(ask("GET", path(record_id)))).rows).toHaveLength(1);
  const unknown = await ask("GET", path("01890000-0000-7000-8000-000000000001"));
  expect(unknown.status).toBe(404);
});

test("the chain is verified by a POST alone", async () => {
  await sealTenant(acme.tenant.id, acme.tenant.place, NOW);
  expect(await json(ask("POST", "audit/verify"))).toMatchObject({
    is_intact: true,
    faults: [],
    fault_count: 0,
    end: { sequence_no: expect.any(Number), row_hash: expect.stringMatching(/^[\w-]{43}$/) },
  });
  expect((await ask("GET", "audit/verify")).status).toBe(405);
});

test("the export, once the plan includes it", async () => {
  const refused = await ask("GET", "audit/export");
  expect(refused.status).toBe(402);
  expect(await refused.json()).toMatchObject({ reason: "feature.not-included" });
  await givePlan(acme.tenant.id, "ENTERPRISE");
  const response = await ask("GET", "audit/export?action=login");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
  expect(response.headers.get("content-disposition")).toContain('filename="audit-acme-');
  expect((await response.text()).split("\r\n")).toHaveLength(3);
});

test("nobody comes in without a token", async () => {
  for (const { method, path } of auditRoutes) {
    const response = await ask(method as "GET" | "POST", path, { bearer: "" });
    expect([path, response.status]).toEqual([path, 401]);
  }
});
