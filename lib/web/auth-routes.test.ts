import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits, tenants } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { userSessions } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  NOW,
  PASSWORD,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { authRoutes } from "./auth-routes";

let platform: TestPlatform;
let acme: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());
beforeEach(async () => {
  await controlDb().delete(rateLimits);
});

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

type Tokens = { access_token: string; refresh_token: string };
type Asked = { body?: unknown; token?: string; slug?: string; now?: Date };

async function ask<Answer = Tokens>(
  path: string,
  { body, token, slug = "acme", now = NOW }: Asked,
) {
  const route = authRoutes.find((candidate) => candidate.path === path);
  if (!route) throw new Error(`no ${path}`);
  const response = await route.handle({
    request: new Request(`http://localhost/api/v1/${path}`, {
      method: route.method,
      headers: { "user-agent": "curl/8", ...(token && { authorization: `Bearer ${token}` }) },
    }),
    params: {},
    slug,
    requestId: crypto.randomUUID(),
    ip: "203.0.113.9",
    now,
    answerHeaders: new Headers(),
    body: async () => body,
  });
  expect(response.headers.get("cache-control")).toBe("no-store");
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

const credentials = { email: "ada@acme.test", password: PASSWORD };
const login = (now = NOW) => ask("auth/login", { body: credentials, now });
const refresh = (token: string, now = NOW, slug = "acme") =>
  ask("auth/refresh", { body: { refresh_token: token }, now, slug });
const me = (token: string, now = NOW, slug = "acme") => ask<object>("me", { token, now, slug });

const refusedToken = { code: "unauthenticated", reason: "token.refused" };
const refusedRefresh = { code: "unauthenticated", reason: "refresh.refused" };

test("signing in yields a bearer token that says who one is", async () => {
  const tokens = await login();
  expect(tokens).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: "Bearer",
    expires_in: 600,
    refresh_token: expect.stringMatching(/^[\w-]{43}\.[\w-]{43}$/),
  });
  expect(await me(tokens.access_token)).toMatchObject({
    email: "ada@acme.test",
    permissions: expect.arrayContaining(["api-keys.create", "people.invite"]),
    tenant: { subdomain: "acme", modules: ["system_admin"] },
  });
  const rows = await inTenant(acme.tenant.place, (tx) => tx.select().from(userSessions));
  const [, turn = "missing"] = tokens.refresh_token.split(".");
  expect(JSON.stringify(rows)).not.toContain(turn);
  expect(JSON.stringify(rows)).not.toContain(tokens.refresh_token.split(".")[0]);
});

describe("an access token is refused", () => {
  test("on another tenant's host, expired, absent or made up", async () => {
    const { access_token } = await login();
    await expect(me(access_token, NOW, "globex")).rejects.toMatchObject(refusedToken);
    await expect(me(access_token, later(600_000))).rejects.toMatchObject(refusedToken);
    await expect(me("")).rejects.toMatchObject(refusedToken);
    await expect(me("a.b.c")).rejects.toMatchObject(refusedToken);
    await expect(me(access_token, NOW, "nobody")).rejects.toMatchObject({ code: "not_found" });
  });

  test("from the moment of signing out, and so is the refresh token", async () => {
    const { access_token, refresh_token } = await login();
    await ask("auth/logout", { token: access_token });
    await expect(me(access_token)).rejects.toMatchObject(refusedToken);
    await expect(refresh(refresh_token)).rejects.toMatchObject(refusedRefresh);
  });

  test("while the workspace is not ready", async () => {
    const { access_token } = await login();
    const set = (lifecycle: "ready" | "deprovisioning") =>
      controlDb().update(tenants).set({ lifecycle }).where(eq(tenants.id, acme.tenant.id));
    await set("deprovisioning");
    await expect(me(access_token)).rejects.toMatchObject({ code: "unavailable" });
    await set("ready");
    expect(await me(access_token)).toBeDefined();
  });
});

test("a wrong password and strange input are refused by name", async () => {
  const wrong = ask("auth/login", { body: { ...credentials, password: "x" } });
  await expect(wrong).rejects.toMatchObject({ reason: "sign-in.refused" });
  const strange = ask("auth/login", { body: { ...credentials, remember: true } });
  await expect(strange).rejects.toMatchObject({
    code: "invalid",
    fields: { remember: expect.any(String) },
  });
  await expect(ask("auth/refresh", { body: null })).rejects.toMatchObject({ code: "invalid" });
});

describe("a refresh token", () => {
  test("is exchanged for another one", async () => {
    const first = await login();
    const second = await refresh(first.refresh_token, later(5_000));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await me(second.access_token, later(5_000))).toBeDefined();
    const third = await refresh(second.refresh_token, later(60_000));
    expect(third.refresh_token).not.toBe(second.refresh_token);
  });

  test("refreshed twenty times at once has exactly one successor, which works", async () => {
    const { refresh_token } = await login();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refresh_token)));
    const successors = new Set(answers.map((answer) => answer.refresh_token));
    expect(successors.size).toBe(1);
    const [successor = ""] = successors;
    expect(await refresh(successor, later(60_000))).toBeDefined();
  });

  test("may come again within ten seconds and then ends the family, audited", async () => {
    const first = await login();
    const second = await refresh(first.refresh_token);
    expect((await refresh(first.refresh_token, later(10_000))).refresh_token).toBe(
      second.refresh_token,
    );
    await expect(refresh(first.refresh_token, later(10_001))).rejects.toMatchObject(refusedRefresh);
    await expect(refresh(second.refresh_token, later(10_002))).rejects.toMatchObject(
      refusedRefresh,
    );
    await expect(me(second.access_token, later(10_002))).rejects.toMatchObject(refusedToken);
    const audit = await inTenant(acme.tenant.place, (tx) =>
      tx
        .select()
        .from(auditLogs)
        .where(and(eq(auditLogs.actorKind, "system"), eq(auditLogs.action, "denied"))),
    );
    expect(audit).toMatchObject([{ recordLabel: "Refresh token used twice" }]);
  });

  test("however old, ends the family when it comes back", async () => {
    const first = await login();
    const second = await refresh(first.refresh_token);
    const third = await refresh(second.refresh_token);
    await expect(refresh(first.refresh_token)).rejects.toMatchObject(refusedRefresh);
    await expect(refresh(third.refresh_token)).rejects.toMatchObject(refusedRefresh);
  });

  test("is nothing in another tenant, made up, or after twelve idle hours", async () => {
    const { refresh_token } = await login();
    await expect(refresh(refresh_token, NOW, "globex")).rejects.toMatchObject(refusedRefresh);
    await expect(refresh("made-up")).rejects.toMatchObject(refusedRefresh);
    const idle = later(12 * 3_600_000);
    await expect(refresh(refresh_token, idle)).rejects.toMatchObject(refusedRefresh);
    // And none of that has used it up.
    expect(await refresh(refresh_token, later(1_000))).toBeDefined();
  });
});
