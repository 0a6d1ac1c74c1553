import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currencies } from "@/db/tenant/core/currencies";
import { users } from "@/db/tenant/core/users";
import type { TenantRequest } from "./context";
import { inTenant } from "./database";
import { defineRead, read } from "./read";
import { testActor } from "./test-actor";
import { createTestPlatform, placeOf, type TestPlatform } from "./test-platform";

const account = {
  email: "ada@acme.test",
  name: "Ada",
  userType: "staff",
  status: "active",
} as const;

let platform: TestPlatform;
let request: TenantRequest;
beforeAll(async () => {
  platform = await createTestPlatform();
  const tenant = await platform.createTenant("acme");
  const actor = testActor({ codes: ["currencies.read"] });
  await inTenant(placeOf(tenant), (tx) =>
    tx.insert(users).values({ ...account, id: actor.id, updatedAt: new Date(0) }),
  );
  const now = new Date("2026-03-01T09:00:00Z");
  request = { tenant, actor, now, requestId: uuidv7(), ip: undefined, userAgent: undefined };
});
afterAll(() => platform.close());

const count = defineRead({
  name: "currencies.read",
  module: "system_admin",
  level: "view",
  run: (ctx) => ctx.tx.$count(currencies),
});

test("passes the same gates as a command", async () => {
  expect(await read(count, request, undefined)).toBe(0);
  await expect(
    read({ ...count, name: "currencies.audit" }, request, undefined),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(read({ ...count, module: "bi" }, request, undefined)).rejects.toMatchObject({
    code: "module_required",
  });
  await expect(read(count, { ...request, actor: undefined }, undefined)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("cannot write, whatever it tries", async () => {
  const write = defineRead({ ...count, run: (ctx) => ctx.tx.delete(currencies) });
  // 25006: the transaction is read-only.
  await expect(read(write, request, undefined)).rejects.toMatchObject({ cause: { code: "25006" } });
});
