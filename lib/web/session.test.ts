import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { tenants } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { enrolTestStaff } from "@/lib/platform/identity/second-factor/test-staff";
import { endSession } from "@/lib/platform/identity/session/end";
import { openSession } from "@/lib/platform/identity/session/open";
import { seedStaff } from "@/lib/platform/identity/staff";
import {
  createTestWorkspace,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { currentSession, currentStaff, requireStaff } from "./session";
import { cookieName, type SessionClaims } from "./session-cookie";

/** The request that next/headers stands for in these tests. */
const request = { headers: new Headers() };
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}));

let platform: TestPlatform;
let acme: TestWorkspace;
let claims: SessionClaims;
let staffClaims: SessionClaims;
const origin = () => originAt(new Date());

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  await createTestWorkspace(platform, "globex");
  const staff = { email: "staff@ilms.test", password: "Open-Sesame-2026" };
  await seedStaff({ ...staff, now: new Date() });
  staffClaims = { realm: "console", ...(await enrolTestStaff(staff, origin())).claim };
});
afterAll(() => platform.close());

beforeEach(async () => {
  const opened = await inTenant(acme.tenant.place, (tx) =>
    openSession(tx, { userId: acme.owner.id }, "browser", origin()),
  );
  if (!opened) throw new Error("no session");
  const { userId, sessionId, secret } = opened;
  claims = { realm: "tenant", tenantId: acme.tenant.id, userId, sessionId, secret };
});

async function visit(host: string, token: object, secret = config().AUTH_SECRET): Promise<void> {
  const name = cookieName("session");
  const cookie = `${name}=${await encode({ token: { ...token }, secret, salt: name })}`;
  request.headers = new Headers({ cookie, "x-ilms-realm": host === "console" ? host : "tenant" });
  if (host !== "console") request.headers.set("x-ilms-tenant", host);
}

test("the cookie of this host's tenant is a signed-in request", async () => {
  await visit("acme", claims);
  expect(await currentSession()).toMatchObject({
    tenant: { id: acme.tenant.id },
    actor: { email: "ada@acme.test", sessionId: claims.sessionId },
  });
});

describe("nobody is signed in", () => {
  test("on another tenant's host; and it is logged", async () => {
    const warn = vi.spyOn(log(), "warn");
    await visit("globex", claims);
    expect(await currentSession()).toBeUndefined();
    expect(warn).toHaveBeenCalledWith(
      expect.objectContaining({ claimed: acme.tenant.id, host: "globex" }),
      "session of another host refused",
    );
    expect(JSON.stringify(warn.mock.calls)).not.toContain("secret");
  });

  test("with a cookie somebody else encrypted, or without one", async () => {
    await visit("acme", claims, "a-secret-that-is-not-ours-a-secret-that-is");
    expect(await currentSession()).toBeUndefined();
    request.headers.delete("cookie");
    expect(await currentSession()).toBeUndefined();
  });

  test("with the cookie's token in an Authorization header", async () => {
    await visit("acme", claims);
    const token = request.headers.get("cookie")?.split("=")[1];
    request.headers.set("cookie", "theme=dark");
    request.headers.set("authorization", `Bearer ${token}`);
    expect(await currentSession()).toBeUndefined();
  });

  test("with claims that leave something out", async () => {
    await visit("acme", { ...claims, secret: undefined });
    expect(await currentSession()).toBeUndefined();
  });

  test("from the moment the session is revoked", async () => {
    await visit("acme", claims);
    expect(await currentSession()).toBeDefined();
    await endSession(acme.tenant.place, claims, origin());
    expect(await currentSession()).toBeUndefined();
  });

  test("once the workspace is not ready any more", async () => {
    await visit("acme", claims);
    const set = (lifecycle: "ready" | "deprovisioning") =>
      controlDb().update(tenants).set({ lifecycle }).where(eq(tenants.id, acme.tenant.id));
    await set("deprovisioning");
    expect(await currentSession()).toBeUndefined();
    await set("ready");
    expect(await currentSession()).toBeDefined();
  });
});

describe("staff and tenants do not mix", () => {
  test("staff are staff on the console only", async () => {
    await visit("console", staffClaims);
    expect(await currentStaff()).toMatchObject({ email: "staff@ilms.test" });
    expect(await currentSession()).toBeUndefined();
    await visit("acme", staffClaims);
    expect(await currentStaff()).toBeUndefined();
    expect(await currentSession()).toBeUndefined();
  });

  test("a tenant's session is nothing on the console", async () => {
    await visit("console", claims);
    expect(await currentStaff()).toBeUndefined();
    expect(await currentSession()).toBeUndefined();
  });

  test("staff need the permission", async () => {
    await visit("console", staffClaims);
    expect(await requireStaff("jobs.retry")).toBeDefined();
    // @ts-expect-error: nobody is granted a permission that does not exist
    await expect(requireStaff("tenants.burn")).rejects.toMatchObject({ code: "forbidden" });
    request.headers.delete("cookie");
    await expect(requireStaff("jobs.retry")).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
