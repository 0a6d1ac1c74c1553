import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhooks } from "@/db/tenant/core/webhooks";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  NOW,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { deliverySearch, getDelivery, listDeliveries } from "../webhook-delivery/queries";
import { replayDelivery } from "../webhook-delivery/replay";
import { replayDeadDeliveries } from "../webhook-delivery/replay-dead";
import { attemptOne } from "./attempt";
import { createWebhook } from "./create";
import { deleteWebhook } from "./delete";
import { getWebhook, listEventTypes, listWebhooks } from "./queries";
import { rotateWebhookSecret } from "./rotate-secret";
import { testWebhook } from "./send-test";
import { type Receiver, startReceiver } from "./test-receiver";
import { addWebhook, happen, logOf, requestAt, work } from "./test-webhooks";
import { updateWebhook } from "./update";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
let receiver: Receiver;
beforeAll(async () => {
  process.env.WEBHOOK_LOOPBACK = "true";
  receiver = await startReceiver();
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(async () => {
  await platform.close();
  await receiver.close();
});

const asAdmin = () => requestAt(acme, NOW);
const make = (input: object, request = asAdmin()) =>
  execute(createWebhook, request, { url: "https://example.com/in", eventTypes: null, ...input });

describe("a new webhook", () => {
  test("shows its secret once and keeps it encrypted, for this row alone", async () => {
    const { id, secret } = await make({ description: " Shop ", eventTypes: ["b.*", "a.x", "b.*"] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [row] = await inTenant(acme.tenant.place, (tx) =>
      tx.select().from(webhooks).where(eq(webhooks.id, id)),
    );
    expect(row).toMatchObject({
      description: "Shop",
      eventTypes: ["a.x", "b.*"],
      isActive: true,
      createdBy: acme.owner.id,
    });
    const traces = await inTenant(acme.tenant.place, async (tx) => [
      row,
      await tx.select().from(auditLogs).where(eq(auditLogs.recordId, id)),
      await tx.select().from(domainEvents).where(eq(domainEvents.recordId, id)),
      await read(getWebhook, asAdmin(), { id }),
      await read(listWebhooks, asAdmin(), undefined),
    ]);
    expect(JSON.stringify(traces)).not.toContain(secret.slice(6));
    expect(JSON.stringify(traces.slice(3))).not.toContain(row?.secretEnc);
  });

  test.each([
    [{ url: "" }, "url"],
    [{ url: "example.com" }, "url"],
    [{ url: "http://example.com/" }, "url"],
    [{ url: "https://10.0.0.1/" }, "url"],
    [{ url: "https://169.254.169.254/latest/" }, "url"],
    [{ url: "https://user:pass@example.com/" }, "url"],
    [{ url: `https://example.com/${"x".repeat(2_000)}` }, "url"],
    [{ description: "x".repeat(201) }, "description"],
    [{ eventTypes: [] }, "eventTypes"],
    [{ eventTypes: ["sales orders"] }, "eventTypes.0"],
    [{ eventTypes: Array.from({ length: 101 }, (_, n) => `a.b${n}`) }, "eventTypes"],
    [{ eventTypes: undefined }, "eventTypes"],
    [{ secret: "whsec_mine" }, "secret"],
  ])("is refused with %j", (input, field) =>
    expect(make(input)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    }),
  );

  test("wants the plan, an administrator and a confirmation, and there is an end to them", async () => {
    const request = asAdmin();
    await expect(
      make({}, { ...request, tenant: { ...request.tenant, features: [] } }),
    ).rejects.toMatchObject({ reason: "feature.not-included" });
    await expect(make({}, requestAt(acme, NOW, { confirmedAt: null }))).rejects.toMatchObject({
      reason: "step-up.required",
    });
    await expect(make({}, requestAt(acme, NOW, { codes: ["*:manage"] }))).rejects.toMatchObject({
      code: "forbidden",
    });
    const many = await inTenant(globex.tenant.place, (tx) =>
      tx
        .insert(webhooks)
        .values(Array.from({ length: 50 }, () => ({ url: "https://x.example/", secretEnc: "" })))
        .returning({ id: webhooks.id }),
    );
    expect(many).toHaveLength(50);
    await expect(make({}, requestAt(globex, NOW))).rejects.toMatchObject({
      reason: "webhook.too-many",
    });
  });
});

describe("an edit", () => {
  test("changes what it names and leaves the rest", async () => {
    const { id } = await make({ description: "First", eventTypes: ["a.b"] });
    const edit = (input: object) => execute(updateWebhook, asAdmin(), { id, ...input });
    expect(await edit({ version: 1, url: "https://example.com/other" })).toEqual({
      id,
      version: 2,
    });
    expect(await edit({ version: 2, isActive: false, eventTypes: null })).toMatchObject({
      version: 3,
    });
    expect(await read(getWebhook, asAdmin(), { id })).toMatchObject({
      url: "https://example.com/other",
      description: "First",
      eventTypes: null,
      isActive: false,
      disabledAt: null,
    });
    await expect(edit({ version: 2, description: "Late" })).rejects.toMatchObject({
      code: "conflict",
      reason: "record.stale",
    });
    await expect(edit({ version: 3, url: "https://192.168.0.1/" })).rejects.toMatchObject({
      reason: "webhook.address-refused",
    });
    const rows = await inTenant(acme.tenant.place, (tx) =>
      tx.select().from(auditLogs).where(eq(auditLogs.recordId, id)).orderBy(auditLogs.id),
    );
    expect(rows.map(({ action }) => action)).toEqual(["insert", "update", "status_change"]);
  });

  test("a rotation tells until when the secret before is good", async () => {
    const { id } = await make({});
    const { previousUntil } = await execute(rotateWebhookSecret, asAdmin(), { id });
    expect(previousUntil).toEqual(new Date("2026-03-02T09:00:00Z"));
    expect(await read(getWebhook, asAdmin(), { id })).toMatchObject({
      version: 2,
      previousSecretUntil: previousUntil,
    });
    const later = requestAt(acme, new Date("2026-03-02T09:00:01Z"));
    expect(await read(getWebhook, later, { id })).toMatchObject({ previousSecretUntil: null });
  });
});

test("a test is sent at once, also while switched off, and is over with its answer", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await execute(updateWebhook, asAdmin(), { id, version: 1, isActive: false });
  const where = { tenantId: acme.tenant.id, place: acme.tenant.place, now: NOW };
  const first = await execute(testWebhook, asAdmin(), { id });
  expect(await attemptOne(first.deliveryId, where)).toMatchObject({ code: 204 });
  receiver.answer(500);
  const second = await execute(testWebhook, asAdmin(), { id });
  expect(await attemptOne(second.deliveryId, where)).toMatchObject({
    code: 500,
    excerpt: "answered 500",
  });
  expect(await attemptOne(second.deliveryId, where)).toBeUndefined();
  expect(receiver.received.map(({ event }) => [event.type, event.data.record_id])).toEqual([
    ["ping", id],
    ["ping", id],
  ]);
  expect((await logOf(acme, id)).map(({ status }) => status)).toEqual(["succeeded", "dead"]);
  expect(await read(getWebhook, asAdmin(), { id })).toMatchObject({ failureCount: 0, dead: 1 });
  // Nobody else hears of it.
  await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: null });
  await happen(acme, NOW, []);
  receiver.reset();
  await work(acme, NOW);
  expect(receiver.received.map(({ event }) => event.type)).not.toContain("ping");
});

test("the log is narrowed by status, event and the reader's day, and read page by page", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  receiver.reset();
  await happen(acme, NOW, [
    { type: "orders.created", id: uuidv7() },
    { type: "orders.updated", id: uuidv7() },
  ]);
  // Half past midnight in Kolkata, the evening before in Greenwich.
  const night = new Date("2026-03-01T19:00:00Z");
  await happen(acme, night, [{ type: "orders.deleted", id: uuidv7() }]);
  await work(acme, NOW);
  const look = async (search: object) => {
    const found = await read(
      listDeliveries,
      asAdmin(),
      deliverySearch.parse({ webhookId: id, ...search }),
    );
    return { types: found.rows.map(({ eventType }) => eventType), next: found.next };
  };
  expect((await look({})).types).toEqual(["orders.deleted", "orders.updated", "orders.created"]);
  expect((await look({ status: "pending" })).types).toEqual(["orders.deleted"]);
  expect((await look({ eventType: "orders.updated" })).types).toEqual(["orders.updated"]);
  expect((await look({ day: "2026-03-02" })).types).toEqual(["orders.deleted"]);
  expect((await look({ day: "2026-03-01" })).types).toHaveLength(2);
  const { next } = await look({ limit: 2 });
  expect((await look({ limit: 2, after: next })).types).toEqual(["orders.created"]);
  expect(await read(listEventTypes, asAdmin(), undefined)).toContain("orders.created");
  const [delivery] = await logOf(acme, id);
  const shown = await read(getDelivery, asAdmin(), { id: delivery?.id ?? "" });
  expect(shown.body).toBe(receiver.received.find(({ event }) => event.id === shown.eventId)?.body);
});

test("deleting takes the log and what was waiting along", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  await execute(deleteWebhook, asAdmin(), { id });
  expect(await logOf(acme, id)).toEqual([]);
  await expect(read(getWebhook, asAdmin(), { id })).rejects.toMatchObject({ code: "not_found" });
});

test("another tenant's webhook and deliveries are not there", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  const [delivery] = await logOf(acme, id);
  const request = requestAt(globex, NOW);
  const deliveryId = delivery?.id ?? "";
  const attempts = [
    () => read(getWebhook, request, { id }),
    () => read(getDelivery, request, { id: deliveryId }),
    () => execute(updateWebhook, request, { id, version: 1, isActive: false }),
    () => execute(rotateWebhookSecret, request, { id }),
    () => execute(deleteWebhook, request, { id }),
    () => execute(testWebhook, request, { id }),
    () => execute(replayDeadDeliveries, request, { id }),
    () => execute(replayDelivery, request, { id: deliveryId }),
  ];
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  const found = await read(listDeliveries, request, deliverySearch.parse({ webhookId: id }));
  expect(found.rows).toEqual([]);
});
