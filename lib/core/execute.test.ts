import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { tenantWork } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { currencies } from "@/db/tenant/core/currencies";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import type { Command } from "./command";
import { defineCommand } from "./command";
import type { Actor, Context, Tenant, TenantRequest } from "./context";
import { controlDb, inTenant, type TenantPlace } from "./database";
import { execute } from "./execute";
import { testActor } from "./test-actor";
import { createTestPlatform, type TestPlatform } from "./test-platform";

let platform: TestPlatform;
let tenant: Tenant;
let place: TenantPlace;
let request: TenantRequest<Actor>;
const now = new Date("2026-03-01T09:00:00Z");
const actorId = uuidv7();

beforeAll(async () => {
  platform = await createTestPlatform();
  const created = await platform.createTenant("acme");
  tenant = created;
  if (!created.place) throw new Error("no place");
  place = created.place;
  await inTenant(place, (tx) =>
    tx.insert(users).values({
      id: actorId,
      email: "ada@acme.test",
      name: "Ada",
      userType: "staff",
      status: "active",
    }),
  );
});
afterAll(() => platform.close());

beforeEach(() => {
  request = {
    tenant,
    actor: testActor({ id: actorId, codes: ["currencies.add"] }),
    now,
    requestId: crypto.randomUUID(),
    ip: "203.0.113.9",
    userAgent: "curl/8",
  };
});

const input = z.strictObject({ code: z.string().length(3, "Three letters.") });

function addCurrency(afterwards: (ctx: Context, id: string) => void | Promise<void>) {
  return defineCommand({
    name: "currencies.add",
    module: "system_admin",
    level: "work",
    input,
    fails: [],
    async run(ctx, { code }) {
      const id = uuidv7();
      await ctx.tx.insert(currencies).values({ id, code, name: code, symbol: code });
      await afterwards(ctx, id);
      return id;
    },
  });
}

const recorded = (ctx: Context, id: string) => {
  ctx.record({
    table: "currencies",
    id,
    action: "insert",
    changes: { code: { from: null, to: "x" } },
  });
  ctx.emit({ type: "currencies.added", table: "currencies", id, payload: {} });
};

const countIn = (table: typeof currencies | typeof auditLogs | typeof domainEvents) =>
  inTenant(place, (tx) => tx.$count(table));

const refusal = (error: unknown) => ({ code: (error as { code: string }).code });

describe("the gates of execute, in order", () => {
  const nothing: Command = { ...addCurrency(recorded), name: "currencies.burn", module: "bi" };
  const bad = { code: "far too long" };
  const steps: [string, () => TenantRequest, Command][] = [
    [
      "unauthenticated",
      () => ({ ...request, actor: undefined, tenant: { ...tenant, lifecycle: "provisioning" } }),
      nothing,
    ],
    [
      "unavailable",
      () => ({ ...request, tenant: { ...tenant, lifecycle: "deprovisioning" } }),
      nothing,
    ],
    ["module_required", () => request, nothing],
    ["forbidden", () => request, { ...nothing, module: "system_admin" }],
    ["invalid", () => request, addCurrency(recorded)],
  ];
  test.each(steps)("%s", async (code, ask, command) => {
    const error = await execute(command, ask(), bad).catch(refusal);
    expect(error).toEqual({ code });
  });

  test("a command without a proper name lets nobody in, not even an administrator", async () => {
    const everything = testActor({ id: actorId, codes: ["*", ""] });
    const nameless = { ...addCurrency(recorded), name: "" as "a.b" };
    await expect(
      execute(nameless, { ...request, actor: everything }, { code: "EUR" }),
    ).rejects.toThrow("no permission");
  });
});

test("a refusal for want of a right is audited, once a minute", async () => {
  const forbidden = { ...addCurrency(recorded), name: "currencies.hide" as const };
  const denied = () =>
    inTenant(place, (tx) => tx.select().from(auditLogs).where(sql`action = 'denied'`));
  const before = (await denied()).length;
  for (const seconds of [0, 20, 70]) {
    const at = { ...request, now: new Date(now.getTime() + seconds * 1_000) };
    await expect(execute(forbidden, at, { code: "EUR" })).rejects.toMatchObject({
      reason: "permission.missing",
    });
  }
  const rows = await denied();
  expect(rows.length - before).toBe(2);
  expect(rows.at(-1)).toMatchObject({
    actorUserId: actorId,
    recordLabel: "currencies.hide",
    changes: { reason: { from: null, to: "permission.missing" } },
  });
});

test("a command that declares its rows and does not narrow them changes nothing", async () => {
  const before = await countIn(currencies);
  const careless = { ...addCurrency(recorded), rows: "currencies" };
  await expect(execute(careless, request, { code: "NOK" })).rejects.toThrow("did not narrow");
  expect(await countIn(currencies)).toBe(before);
  const careful = addCurrency((ctx, id) => {
    ctx.rows(currencies);
    recorded(ctx, id);
  });
  await execute({ ...careful, rows: "currencies" }, request, { code: "NOK" });
  expect(await countIn(currencies)).toBe(before + 1);
});

test("a command leaves a hint for the worker", async () => {
  await controlDb().delete(tenantWork);
  await execute(addCurrency(recorded), request, { code: "SEK" });
  expect(await controlDb().select().from(tenantWork)).toEqual([
    { tenantId: tenant.id, hintedAt: now },
  ]);
});

test("the change, its audit row and its event commit together", async () => {
  const id = await execute(addCurrency(recorded), request, { code: "EUR" });
  const [audit] = await inTenant(place, (tx) =>
    tx.select().from(auditLogs).where(sql`record_id = ${id}`),
  );
  expect(audit).toMatchObject({
    actorUserId: actorId,
    actorKind: "user",
    tableName: "currencies",
    action: "insert",
    requestId: request.requestId,
    ipAddress: "203.0.113.9",
    userAgent: "curl/8",
    createdAt: now,
  });
  const [event] = await inTenant(place, (tx) =>
    tx.select().from(domainEvents).where(sql`record_id = ${id}`),
  );
  expect(event).toMatchObject({ eventType: "currencies.added", publishedAt: null });
});

describe("nothing is left behind", () => {
  const cases: [string, (ctx: Context, id: string) => void][] = [
    [
      "when the command throws after its change",
      (ctx, id) => {
        recorded(ctx, id);
        throw new Error("late");
      },
    ],
    ["when the command recorded nothing", () => {}],
    ["when the audit row cannot be written", (ctx) => recorded(ctx, "not-a-uuid")],
    [
      "when the event cannot be written",
      (ctx, id) => {
        recorded(ctx, id);
        ctx.emit({ type: "x.y", table: "x", id: "not-a-uuid", payload: {} });
      },
    ],
  ];
  test.each(cases)("%s", async (_name, afterwards) => {
    const count = async () => [
      await countIn(currencies),
      await countIn(auditLogs),
      await countIn(domainEvents),
    ];
    const before = await count();
    await expect(execute(addCurrency(afterwards), request, { code: "CHF" })).rejects.toThrow();
    expect(await count()).toEqual(before);
  });
});

test("what the database refuses becomes an expected failure that names the field", async () => {
  await execute(addCurrency(recorded), request, { code: "JPY" });
  const twice = execute(addCurrency(recorded), request, { code: "JPY" });
  await expect(twice).rejects.toMatchObject({
    code: "conflict",
    reason: "database.unique",
    fields: { code: expect.any(String) },
  });
  const orphan = addCurrency(async (ctx) => {
    await ctx.tx.execute(sql`update users set avatar_media_id = ${uuidv7()}`);
  });
  await expect(execute(orphan, request, { code: "GBP" })).rejects.toMatchObject({
    code: "rule_violated",
    fields: { avatar_media_id: expect.any(String) },
  });
});
