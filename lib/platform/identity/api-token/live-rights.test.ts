import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tenantSubscriptions } from "@/db/control";
import { roles } from "@/db/tenant/core/roles";
import { addPerson, personRow, roleId } from "@/lib/admin/person/test-people";
import { controlDb, inTenant } from "@/lib/core/database";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { callApi, mustCall, type TestCall } from "@/lib/web/test-api";
import { createTestWorkspace, PASSWORD, type TestWorkspace } from "../test-workspace";

let platform: TestPlatform;
let acme: TestWorkspace;
let admin: string;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  // Seats for everybody below.
  await givePlan(acme.tenant.id, "STARTER");
  admin = (await logIn(acme.owner.email)).access_token;
});
afterAll(() => platform.close());

type Tokens = { access_token: string; refresh_token: string };
const logIn = (email: string) =>
  mustCall<Tokens>({
    method: "POST",
    path: "auth/login",
    slug: "acme",
    body: { email, password: PASSWORD },
  });

const ask = async (token: string, method: TestCall["method"], path: string, body?: unknown) => {
  const { status, text } = await callApi({ method, path, body, token, slug: "acme" });
  const { reason } = text ? (JSON.parse(text) as { reason?: string }) : {};
  return { status, ...(reason && { reason }) };
};
const refresh = (token: string) =>
  callApi({
    method: "POST",
    path: "auth/refresh",
    slug: "acme",
    body: { refresh_token: token },
  });

/** Somebody with a system role who has just signed in. */
async function signedIn(name: string, role: string) {
  const email = `${name}@acme.test`;
  const id = await addPerson(acme, email, [role], { passwordHash: acme.owner.passwordHash });
  return { id, email, ...(await logIn(email)) };
}

async function giveRole(id: string, code: string) {
  const { version } = await personRow(acme, id);
  const body = { version, roles: [{ role_id: await roleId(acme, code) }] };
  expect((await ask(admin, "PUT", `people/${id}/roles`, body)).status).toBe(200);
}

const WITHOUT_RIGHT = { status: 403, reason: "permission.missing" };
const OUT = { status: 401, reason: "token.refused" };

test("the same token loses and gains rights with the call after a change of roles", async () => {
  const { id, access_token } = await signedIn("grace", "manager");
  expect(await ask(access_token, "GET", "people")).toEqual({ status: 200 });
  await giveRole(id, "viewer");
  expect(await ask(access_token, "GET", "people")).toEqual(WITHOUT_RIGHT);
  await giveRole(id, "manager");
  expect(await ask(access_token, "GET", "people")).toEqual({ status: 200 });
});

test("a role that comes to require a second factor stops the token of who has none", async () => {
  const { access_token } = await signedIn("alan", "clerk");
  const setRequired = (requiresSecondFactor: boolean) =>
    inTenant(acme.tenant.place, (tx) =>
      tx.update(roles).set({ requiresSecondFactor }).where(eq(roles.code, "clerk")),
    );
  expect(await ask(access_token, "GET", "branches")).toEqual({ status: 200 });
  await setRequired(true);
  expect(await ask(access_token, "GET", "branches")).toEqual({
    status: 403,
    reason: "second-factor.required",
  });
  // What he needs to set one up is open.
  expect(await ask(access_token, "GET", "second-factor")).toEqual({ status: 200 });
  await setRequired(false);
  expect(await ask(access_token, "GET", "branches")).toEqual({ status: 200 });
});

test("deactivation ends both tokens for good, also when the person comes back", async () => {
  const { id, email, access_token, refresh_token } = await signedIn("linus", "clerk");
  expect(await ask(access_token, "GET", "branches")).toEqual({ status: 200 });
  expect((await ask(admin, "POST", `people/${id}/deactivate`, {})).status).toBe(200);
  expect(await ask(access_token, "GET", "branches")).toEqual(OUT);
  expect((await refresh(refresh_token)).status).toBe(401);
  expect((await ask(admin, "POST", `people/${id}/reactivate`, {})).status).toBe(200);
  expect(await ask(access_token, "GET", "branches")).toEqual(OUT);
  expect((await refresh(refresh_token)).status).toBe(401);
  expect(await ask((await logIn(email)).access_token, "GET", "branches")).toEqual({ status: 200 });
});

test("an administrator's sign-out of a person ends both tokens", async () => {
  const { id, access_token, refresh_token } = await signedIn("barbara", "clerk");
  expect((await ask(admin, "POST", `people/${id}/sign-out`, {})).status).toBe(200);
  expect(await ask(access_token, "GET", "branches")).toEqual(OUT);
  expect((await refresh(refresh_token)).status).toBe(401);
});

test("a change of password ends the tokens of every other sign-in", async () => {
  const { email, access_token, refresh_token } = await signedIn("edsger", "clerk");
  const other = await logIn(email);
  const change = { current_password: PASSWORD, new_password: "Maroon-Kettle-77" };
  expect((await ask(other.access_token, "POST", "me/password", change)).status).toBe(204);
  expect(await ask(access_token, "GET", "branches")).toEqual(OUT);
  expect((await refresh(refresh_token)).status).toBe(401);
  expect(await ask(other.access_token, "GET", "branches")).toEqual({ status: 200 });
});

describe("while the workspace is suspended", () => {
  const setStatus = (status: "ACTIVE" | "SUSPENDED") =>
    controlDb()
      .update(tenantSubscriptions)
      .set({ status, suspendReason: status === "SUSPENDED" ? "admin" : null })
      .where(eq(tenantSubscriptions.tenantId, acme.tenant.id));

  test("tokens open nothing, but an administrator may look and change nothing", async () => {
    const { id, access_token } = await signedIn("donald", "clerk");
    await setStatus("SUSPENDED");
    const suspended = { status: 403, reason: "tenant.suspended" };
    expect(await ask(access_token, "GET", "branches")).toEqual(suspended);
    expect(await ask(access_token, "GET", "me/profile")).toEqual(suspended);
    expect(await ask(admin, "GET", "people")).toEqual({ status: 200 });
    const { version } = await personRow(acme, id);
    expect(await ask(admin, "PATCH", `people/${id}`, { version, name: "Don" })).toEqual({
      status: 403,
      reason: "tenant.read-only",
    });
    await setStatus("ACTIVE");
    expect(await ask(access_token, "GET", "branches")).toEqual({ status: 200 });
  });
});
