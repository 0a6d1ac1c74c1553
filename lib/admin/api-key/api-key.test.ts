import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import type { Grant } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createApiKey } from "@/lib/operations";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { listApiKeys } from "./queries";
import { revokeApiKey } from "./revoke";

let platform: TestPlatform;
let acme: TestWorkspace;
let ids: Record<"administrator" | "manager" | "clerk", string>;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  const rows = await inAcme((tx) => tx.select({ id: roles.id, code: roles.code }).from(roles));
  const id = (code: string) => rows.find((row) => row.code === code)?.id ?? "";
  ids = { administrator: id("administrator"), manager: id("manager"), clerk: id("clerk") };
});
afterAll(() => platform.close());

const inAcme = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  inTenant(acme.tenant.place, work);

const grantOf = (roleId: string, codes: string[], more: Partial<Grant> = {}): Grant => ({
  roleId,
  role: "Made up",
  codes: new Set(codes),
  scope: undefined,
  rules: [],
  ...more,
});

const requestOf = (
  actor: Partial<Actor> = {},
  features = ["api_access"],
): TenantRequest<Actor> => ({
  ...originAt(NOW),
  tenant: { ...acme.tenant, features },
  actor: testActor({
    id: acme.owner.id,
    confirmedAt: NOW,
    grants: [grantOf(ids.administrator, ["*"])],
    ...actor,
  }),
});
const make = (input: object, request = requestOf()) =>
  execute(createApiKey, request, {
    name: "Shop",
    owner: "integration",
    roleId: ids.clerk,
    ...input,
  });

describe("a new key", () => {
  test("for an integration makes an account that cannot sign in and holds one role", async () => {
    const { id } = await make({ allowedIps: ["203.0.113.0/24"], expiresOn: "2026-03-31" });
    const [key] = await inAcme((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, id)));
    expect(key).toMatchObject({
      rateLimitPerMinute: 600,
      allowedIps: ["203.0.113.0/24"],
      expiresAt: new Date("2026-04-01T00:00:00Z"),
      scopes: null,
      createdBy: acme.owner.id,
    });
    const [account] = await inAcme((tx) =>
      tx
        .select()
        .from(users)
        .where(eq(users.id, key?.userId ?? "")),
    );
    expect(account).toMatchObject({
      userType: "service_account",
      passwordHash: null,
      status: "active",
      name: "Shop",
    });
    expect(account?.email).toMatch(/\.invalid$/);
    const held = await inAcme((tx) =>
      tx
        .select()
        .from(userRoles)
        .where(eq(userRoles.userId, key?.userId ?? "")),
    );
    expect(held.map(({ roleId }) => roleId)).toEqual([ids.clerk]);
  });

  test("leaves nothing secret in audit and events", async () => {
    const { id, key } = await make({ name: "Quiet" });
    const rows = await Promise.all([
      inAcme((tx) => tx.select().from(auditLogs).where(eq(auditLogs.recordId, id))),
      inAcme((tx) => tx.select().from(domainEvents).where(eq(domainEvents.recordId, id))),
    ]);
    const [stored] = await inAcme((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, id)));
    expect(rows.flat()).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(key.slice(-43));
    expect(JSON.stringify(rows)).not.toContain(stored?.keyHash);
  });

  test("is of one's own only with a role one holds for the whole company", async () => {
    const own = { owner: "me", roleId: ids.manager };
    const holder = (more: Partial<Grant> = {}) =>
      requestOf({
        grants: [grantOf(ids.administrator, ["*"]), grantOf(ids.manager, ["*:manage"], more)],
      });
    await expect(make(own)).rejects.toMatchObject({ reason: "api-key.role-not-held" });
    await expect(make(own, holder({ scope: { branch: uuidv7() } }))).rejects.toMatchObject({
      reason: "api-key.role-not-held",
    });
    const { id } = await make(own, holder());
    const [key] = await inAcme((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, id)));
    expect(key?.userId).toBe(acme.owner.id);
  });

  test("gives no integration more than one holds, nor everything", async () => {
    await expect(make({ roleId: ids.administrator })).rejects.toMatchObject({
      reason: "api-key.administrator",
    });
    const officer = requestOf({ grants: [grantOf(uuidv7(), ["api-keys.create", "*:view"])] });
    await expect(make({ roleId: ids.clerk }, officer)).rejects.toMatchObject({
      code: "forbidden",
      reason: "roles.beyond-own",
    });
    expect(await inAcme((tx) => tx.$count(users, eq(users.userType, "service_account")))).toBe(2);
  });

  test.each([
    [{ scopes: ["*"] }, "scopes"],
    [{ scopes: ["people.*"] }, "scopes"],
    [{ scopes: ["roles.create"] }, "scopes"],
    [{ scopes: ["people.unheard-of"] }, "scopes"],
    [{ scopes: [] }, "scopes"],
    [{ expiresOn: "2026-02-28" }, "expiresOn"],
    [{ expiresOn: "tomorrow" }, "expiresOn"],
    [{ allowedIps: ["203.0.113.0/40"] }, "allowedIps.0"],
    [{ rateLimitPerMinute: 0 }, "rateLimitPerMinute"],
    [{ rateLimitPerMinute: 1e9 }, "rateLimitPerMinute"],
    [{ name: " " }, "name"],
    [{ owner: "somebody" }, "owner"],
  ])("is refused with %j", (input, field) =>
    expect(make({ roleId: ids.manager, ...input })).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    }),
  );

  test("is good to the end of its last day, which may be today", async () => {
    await make({ name: "Today", expiresOn: "2026-03-01" });
  });

  test("wants the plan, a confirmation and a role that is there", async () => {
    await expect(make({}, requestOf({}, []))).rejects.toMatchObject({
      code: "module_required",
      reason: "feature.not-included",
    });
    await expect(make({}, requestOf({ confirmedAt: null }))).rejects.toMatchObject({
      reason: "step-up.required",
    });
    await expect(make({ roleId: uuidv7() })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("revoking", () => {
  test("ends the key and its account, once", async () => {
    const { id } = await make({ name: "Short-lived" });
    await execute(revokeApiKey, requestOf(), { id });
    const listed = await read(listApiKeys, requestOf(), undefined);
    expect(listed.find((key) => key.id === id)).toMatchObject({ revokedAt: NOW });
    const [account] = await inAcme((tx) =>
      tx.select().from(users).where(eq(users.name, "Short-lived")),
    );
    expect(account?.status).toBe("deactivated");
    await expect(execute(revokeApiKey, requestOf(), { id })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(execute(revokeApiKey, requestOf(), { id: uuidv7() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("leaves the person of a key of one's own alone", async () => {
    const { id } = await make({ owner: "me", roleId: ids.administrator });
    await execute(revokeApiKey, requestOf(), { id });
    const [ada] = await inAcme((tx) => tx.select().from(users).where(eq(users.id, acme.owner.id)));
    expect(ada?.status).toBe("active");
  });
});

test("the list shows no hash, and only to administrators", async () => {
  const listed = await read(listApiKeys, requestOf(), undefined);
  expect(listed.length).toBeGreaterThan(3);
  expect(Object.keys(listed[0] ?? {})).not.toContain("keyHash");
  await expect(
    read(listApiKeys, requestOf({ grants: [grantOf(ids.manager, ["*:manage"])] }), undefined),
  ).rejects.toMatchObject({ code: "forbidden" });
});
