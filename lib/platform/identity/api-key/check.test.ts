import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rateLimits, tenantSubscriptions, tenants } from "@/db/control";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { roles } from "@/db/tenant/core/roles";
import { territories } from "@/db/tenant/core/territories";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { revokeApiKey } from "@/lib/admin/api-key/revoke";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { createApiKey } from "@/lib/operations";
import { serveApi } from "@/lib/web/rest";
import { API_ROUTES } from "@/lib/web/routes";
import { createTestWorkspace, originAt, type TestWorkspace } from "../test-workspace";
import { checkApiKey } from "./check";

let platform: TestPlatform;
let acme: TestWorkspace;
/** The API reads the clock of the machine, so that what is written here is too. */
const now = new Date();

beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  await createTestWorkspace(platform, "globex");
  for (const { id } of await controlDb().select({ id: tenants.id }).from(tenants)) {
    await givePlan(id, "PROFESSIONAL");
  }
});
afterAll(() => platform.close());
beforeEach(async () => {
  await controlDb().delete(rateLimits);
});

const inAcme = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  inTenant(acme.tenant.place, work);

const roleId = async (code: string) => {
  const [role] = await inAcme((tx) =>
    tx.select({ id: roles.id }).from(roles).where(eq(roles.code, code)),
  );
  if (!role) throw new Error(`no role ${code}`);
  return role.id;
};

/** A person who holds this role. */
async function person(code: string) {
  const id = uuidv7();
  const role = await roleId(code);
  await inAcme(async (tx) => {
    await tx.insert(users).values({
      id,
      name: "Grace",
      email: `${id}@acme.test`,
      userType: "staff",
      status: "active",
    });
    await tx.insert(userRoles).values({ userId: id, roleId: role });
  });
  return id;
}

const requestOf = (
  actor: Partial<Actor> = {},
  features: string[] = ["api_access"],
): TenantRequest<Actor> => ({
  ...originAt(now),
  tenant: { ...acme.tenant, features },
  actor: testActor({ id: acme.owner.id, confirmedAt: now, ...actor }),
});

type KeyInput = {
  owner?: "me" | "integration";
  role?: string;
  scopes?: string[];
  expiresOn?: string;
  allowedIps?: string[];
  rateLimitPerMinute?: number;
};
const makeKey = async ({ owner = "integration", role = "manager", ...input }: KeyInput = {}) =>
  execute(createApiKey, requestOf(), {
    name: "Shop",
    owner,
    roleId: await roleId(role),
    ...input,
  });

async function ask(
  key: string | undefined,
  path = "me",
  { slug = "acme", ip = "203.0.113.9", method = "GET", body = undefined as unknown } = {},
) {
  const response = await serveApi(
    API_ROUTES,
    new Request(`http://${slug}.localhost:3000/api/v1/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        "x-ilms-realm": "tenant",
        "x-ilms-tenant": slug,
        "x-ilms-ip": ip,
        ...(key && { authorization: `Bearer ${key}` }),
      },
    }),
    path,
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

const refusal = async (...call: Parameters<typeof ask>) => {
  const { status, body } = await ask(...call);
  return [status, body.reason];
};

const setKey = (id: string, values: Partial<typeof apiKeys.$inferInsert>) =>
  inAcme((tx) => tx.update(apiKeys).set(values).where(eq(apiKeys.id, id)));

describe("a key", () => {
  test("says who it acts for, within one role, and was never stored", async () => {
    const { id, key, prefix } = await makeKey();
    expect(key).toMatch(/^ilms_[a-z0-9]{8}_[\w-]{43}$/);
    expect(key.startsWith(prefix)).toBe(true);
    const { status, body } = await ask(key);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: "api_key",
      api_key_id: id,
      name: "Shop",
      roles: ["Manager"],
    });
    expect(body.permissions).toContain("people.read");
    expect(body.permissions).not.toContain("roles.create");
    expect(body.permissions).not.toContain("sessions.read");
    const [keys, audit] = await Promise.all([
      inAcme((tx) => tx.select().from(apiKeys)),
      inAcme((tx) => tx.select().from(auditLogs)),
    ]);
    const secret = key.slice(prefix.length + 1);
    expect(JSON.stringify([keys, audit])).not.toContain(secret);
    expect(JSON.stringify(audit)).not.toContain("keyHash");
  });

  test("notes its use once a minute", async () => {
    const { id, key } = await makeKey();
    const lastUsed = async () => {
      const [row] = await inAcme((tx) =>
        tx.select({ at: apiKeys.lastUsedAt }).from(apiKeys).where(eq(apiKeys.id, id)),
      );
      return row?.at?.getTime();
    };
    await ask(key);
    const first = await lastUsed();
    expect(first).toBeGreaterThanOrEqual(now.getTime());
    await ask(key);
    expect(await lastUsed()).toBe(first);
    await setKey(id, { lastUsedAt: new Date(now.getTime() - 3_600_000) });
    await ask(key);
    expect(await lastUsed()).toBeGreaterThanOrEqual(first ?? Number.NaN);
  });

  test("does what its role allows, no more than its scopes, and nothing dangerous", async () => {
    const wide = await makeKey({ role: "manager" });
    expect((await ask(wide.key, "roles")).status).toBe(200);
    expect(await refusal(wide.key, "api-keys")).toEqual([403, "permission.missing"]);
    const narrow = await makeKey({ role: "manager", scopes: ["people.read"] });
    expect(await refusal(narrow.key, "roles")).toEqual([403, "permission.missing"]);
    expect((await ask(narrow.key)).body.permissions).toEqual(["people.read"]);

    const mine = await makeKeyOfAda();
    const create = { method: "POST", body: { name: "By a key", permissions: [] } };
    expect(await refusal(mine.key, "roles", create)).toEqual([403, "step-up.required"]);
  });

  const makeKeyOfAda = async () => {
    const administrator = await roleId("administrator");
    const [grant] = requestOf().actor.grants;
    return execute(
      createApiKey,
      requestOf({ grants: grant ? [{ ...grant, roleId: administrator }] : [] }),
      { name: "Ada's", owner: "me", roleId: administrator },
    );
  };
});

describe("a key that does not count", () => {
  test.each<[string, (id: string) => Promise<unknown>, [number, string]]>([
    ["revoked", (id) => execute(revokeApiKey, requestOf(), { id }), [401, "api-key.revoked"]],
    ["expired", (id) => setKey(id, { expiresAt: now }), [401, "api-key.expired"]],
    ["switched off", (id) => setKey(id, { isActive: false }), [401, "api-key.revoked"]],
    [
      "for other addresses",
      (id) => setKey(id, { allowedIps: ["198.51.100.0/24"] }),
      [403, "api-key.address-refused"],
    ],
    [
      "for broken addresses",
      (id) => setKey(id, { allowedIps: ["nonsense"] }),
      [403, "api-key.address-refused"],
    ],
    [
      "of a deactivated owner",
      (id) =>
        changeOwner(id, (userId) =>
          inAcme((tx) =>
            tx.update(users).set({ status: "deactivated" }).where(eq(users.id, userId)),
          ),
        ),
      [401, "api-key.owner-inactive"],
    ],
    [
      "whose owner lost the role",
      (id) =>
        changeOwner(id, (userId) =>
          inAcme((tx) => tx.delete(userRoles).where(eq(userRoles.userId, userId))),
        ),
      [401, "api-key.role-missing"],
    ],
    [
      "whose owner's role ran out",
      (id) =>
        changeOwner(id, (userId) =>
          inAcme((tx) =>
            tx.update(userRoles).set({ validTo: "2020-01-01" }).where(eq(userRoles.userId, userId)),
          ),
        ),
      [401, "api-key.role-missing"],
    ],
  ])("%s", async (_, spoil, expected) => {
    const { id, key } = await makeKey();
    expect((await ask(key)).status).toBe(200);
    await spoil(id);
    expect(await refusal(key)).toEqual(expected);
    expect(await refusal(key)).toEqual(expected);
    const denials = await inAcme((tx) =>
      tx
        .select({ changes: auditLogs.changes, kind: auditLogs.actorKind })
        .from(auditLogs)
        .where(and(eq(auditLogs.recordId, id), eq(auditLogs.action, "denied"))),
    );
    expect(denials).toEqual([
      { changes: { reason: { from: null, to: expected[1] } }, kind: "api_key" },
    ]);
  });

  async function changeOwner(id: string, change: (userId: string) => Promise<unknown>) {
    const [key] = await inAcme((tx) =>
      tx.select({ userId: apiKeys.userId }).from(apiKeys).where(eq(apiKeys.id, id)),
    );
    await change(key?.userId ?? "");
  }

  test("whose role is switched off", async () => {
    const { key } = await makeKey({ role: "clerk" });
    const setActive = (isActive: boolean) =>
      inAcme((tx) => tx.update(roles).set({ isActive }).where(eq(roles.code, "clerk")));
    await setActive(false);
    expect(await refusal(key)).toEqual([401, "api-key.role-missing"]);
    await setActive(true);
    expect((await ask(key)).status).toBe(200);
  });

  test("of another workspace, altered, or no key at all", async () => {
    const { key } = await makeKey();
    expect(await refusal(key, "me", { slug: "globex" })).toEqual([401, "api-key.unknown"]);
    const last = key.endsWith("A") ? "B" : "A";
    expect(await refusal(key.slice(0, -1) + last)).toEqual([401, "api-key.unknown"]);
    expect(await refusal("ilms_nonsense")).toEqual([401, "api-key.unknown"]);
    expect(await refusal(undefined)).toEqual([401, "token.refused"]);
  });

  test("in a workspace that is suspended or whose plan has no API", async () => {
    const { key } = await makeKey();
    const set = (values: Partial<typeof tenantSubscriptions.$inferInsert>) =>
      controlDb()
        .update(tenantSubscriptions)
        .set(values)
        .where(eq(tenantSubscriptions.tenantId, acme.tenant.id));
    await set({ status: "SUSPENDED", suspendReason: "admin" });
    expect(await refusal(key)).toEqual([402, "tenant.suspended"]);
    await set({ status: "ACTIVE", suspendReason: null });
    await givePlan(acme.tenant.id, "FREE");
    expect(await refusal(key)).toEqual([402, "feature.not-included"]);
    await givePlan(acme.tenant.id, "PROFESSIONAL");
    await controlDb()
      .update(tenants)
      .set({ lifecycle: "deprovisioning" })
      .where(eq(tenants.id, acme.tenant.id));
    expect(await refusal(key)).toEqual([503, "tenant.not-ready"]);
    await controlDb()
      .update(tenants)
      .set({ lifecycle: "ready" })
      .where(eq(tenants.id, acme.tenant.id));
    expect((await ask(key)).status).toBe(200);
  });
});

describe("how often a key calls", () => {
  test("is its own limit, with the seconds to wait", async () => {
    const slow = await makeKey({ rateLimitPerMinute: 2 });
    const other = await makeKey({ rateLimitPerMinute: 2 });
    expect((await ask(slow.key)).status).toBe(200);
    expect((await ask(slow.key)).status).toBe(200);
    const { status, headers } = await ask(slow.key);
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(other.key)).status).toBe(200);
  });

  test("strange keys of one network are throttled, its good keys are not", async () => {
    const { key } = await makeKey();
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await refusal("ilms_aaaaaaaa_guess")).toEqual([401, "api-key.unknown"]);
    }
    expect(await refusal("ilms_aaaaaaaa_guess")).toEqual([429, "rate.limited"]);
    expect(await refusal("ilms_aaaaaaaa_guess", "me", { ip: "198.51.100.7" })).toEqual([
      401,
      "api-key.unknown",
    ]);
    expect((await ask(key)).status).toBe(200);
  });
});

describe("whose key it is", () => {
  test("a scope of the owner's role is a scope of the key", async () => {
    const grace = await person("manager");
    const manager = await roleId("manager");
    const [grant] = requestOf().actor.grants;
    const { key } = await execute(
      createApiKey,
      requestOf({ id: grace, grants: grant ? [{ ...grant, roleId: manager }] : [] }),
      { name: "Hers", owner: "me", roleId: manager },
    );
    expect((await ask(key, "roles")).status).toBe(200);
    const territoryId = uuidv7();
    await inAcme(async (tx) => {
      await tx
        .insert(territories)
        .values({ id: territoryId, code: "west", name: "West", territoryType: "sales" });
      await tx.update(userRoles).set({ territoryId }).where(eq(userRoles.userId, grace));
    });
    const tenant = { ...acme.tenant, features: ["api_access"] };
    const actor = await checkApiKey(tenant, key, originAt(now));
    expect(actor.grants.map(({ scope }) => scope)).toEqual([{ territory: territoryId }]);
    // Of her other roles the key has nothing.
    const administrator = await roleId("administrator");
    await inAcme((tx) => tx.insert(userRoles).values({ userId: grace, roleId: administrator }));
    expect(await refusal(key, "api-keys")).toEqual([403, "permission.missing"]);
  });
});
