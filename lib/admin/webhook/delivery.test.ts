import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { webhookDeliveries, webhooks } from "@/db/tenant/core/webhooks";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { type FollowUp, relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { replayDelivery } from "../webhook-delivery/replay";
import { replayDeadDeliveries } from "../webhook-delivery/replay-dead";
import { sendClaimed } from "./attempt";
import { claimDue, LEASE_MS } from "./claim";
import { fanOut } from "./fan-out";
import { finish } from "./finish";
import { rotateWebhookSecret } from "./rotate-secret";
import { type Receiver, startReceiver } from "./test-receiver";
import { addWebhook, happen, logOf, requestAt, work } from "./test-webhooks";
import { updateWebhook } from "./update";

let platform: TestPlatform;
let acme: TestWorkspace;
let receiver: Receiver;
/** The library that checks signatures looks at the clock, so this file lives in the present. */
const NOW = new Date();
const after = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR_MS = 3_600_000;

beforeAll(async () => {
  process.env.WEBHOOK_LOOPBACK = "true";
  receiver = await startReceiver();
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(async () => {
  await platform.close();
  await receiver.close();
});
beforeEach(() => receiver.reset());
afterEach(() =>
  inTenant(acme.tenant.place, async (tx) => {
    await tx.delete(webhookDeliveries);
    await tx.delete(webhooks);
  }),
);

const types = () => receiver.received.map(({ event }) => event.type);
const numbers = () => receiver.received.map(({ event }) => event.data.n);
const stored = async (id: string) => {
  const [row] = await inTenant(acme.tenant.place, (tx) =>
    tx.select().from(webhooks).where(eq(webhooks.id, id)),
  );
  if (!row) throw new Error("no webhook");
  return row;
};

/** Takes the one delivery of a webhook that is due, as a worker does. */
async function claimOnly(webhookId: string) {
  const due = (await logOf(acme, webhookId)).filter(({ status }) => status === "pending");
  const claimed = await inTenant(acme.tenant.place, (tx) => claimDue(tx, due[0]?.id ?? "", NOW));
  if (!claimed || due.length !== 1) throw new Error(`${due.length} are due instead of one`);
  return claimed;
}

test("an event arrives signed as Standard Webhooks says, in the API's names, without secrets", async () => {
  const { id, secret } = await addWebhook(acme, NOW, { url: receiver.url("/in?x=1") });
  const recordId = uuidv7();
  await happen(acme, NOW, [
    { type: "orders.created", id: recordId, payload: { orderNo: "SO-1", apiToken: "t" } },
  ]);
  await work(acme, NOW);
  // The first thing a webhook for everything hears of is itself.
  expect(types()).toEqual(["webhooks.created", "orders.created"]);
  const [, message] = receiver.received;
  expect(new Webhook(secret).verify(message?.body ?? "", message?.headers ?? {})).toEqual(
    message?.event,
  );
  expect(message).toMatchObject({
    path: "/in?x=1",
    headers: {
      "webhook-id": message?.event.id,
      "content-type": "application/json",
      "user-agent": expect.stringContaining("ILMS"),
    },
    event: {
      type: "orders.created",
      created_at: NOW.toISOString(),
      data: { table: "orders", record_id: recordId, order_no: "SO-1" },
    },
  });
  expect(message?.body).not.toContain('"t"');
  expect((await logOf(acme, id))[1]).toMatchObject({
    status: "succeeded",
    attempts: 1,
    responseCode: 204,
    nextAttemptAt: null,
  });
});

test("only what was chosen is sent, and nothing while it is switched off", async () => {
  const { id } = await addWebhook(acme, NOW, {
    url: receiver.url(),
    eventTypes: ["orders.*", "*.deleted"],
  });
  const record = uuidv7();
  const events = ["orders.created", "customers.created", "customers.deleted", "sessions.revoked"];
  await happen(
    acme,
    NOW,
    events.map((type) => ({ type, id: record })),
  );
  await work(acme, NOW);
  expect(types()).toEqual(["orders.created", "customers.deleted"]);
  await execute(updateWebhook, requestAt(acme, NOW), { id, version: 1, isActive: false });
  await happen(acme, NOW, [{ type: "orders.created", id: record }]);
  await execute(updateWebhook, requestAt(acme, NOW), { id, version: 2, isActive: true });
  await work(acme, NOW);
  expect(types()).toHaveLength(2);
});

test("events get their number once, in their order, and two relays do not get in each other's way", async () => {
  const record = uuidv7();
  await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await happen(acme, NOW, []);
  const { place, id: tenantId } = acme.tenant;
  await inTenant(place, (tx) =>
    tx.insert(domainEvents).values(
      Array.from({ length: 40 }, (_, n) => ({
        eventType: "orders.changed",
        tableName: "orders",
        recordId: record,
        payload: { n },
      })),
    ),
  );
  const relay = (followUps: FollowUp[]) =>
    relayEvents(tenantId, place, new Set(), NOW, [fanOut, ...followUps]);
  let other: Promise<boolean> | undefined;
  await relay([
    // The second relay has read the same events and waits for the first, which is not done yet.
    async (tx) => {
      other = relay([]);
      const waiting = () => tx.execute(sql`select pid from pg_locks where not granted`);
      while ((await waiting()).length === 0);
    },
  ]);
  await other;
  const rows = await inTenant(place, (tx) =>
    tx
      .select({ no: domainEvents.sequenceNo, payload: domainEvents.payload })
      .from(domainEvents)
      .where(eq(domainEvents.recordId, record))
      .orderBy(domainEvents.id),
  );
  const given = rows.map(({ no }) => no ?? 0);
  expect(given).toEqual([...given].sort((one, other) => one - other));
  expect(new Set(given).size).toBe(40);
  expect(given[39]).toBe((given[0] ?? 0) + 39);
  expect(await inTenant(place, (tx) => tx.$count(webhookDeliveries))).toBe(40);
});

test("a record's events wait for each other, other records' and other webhooks' do not", async () => {
  const [one, two] = [uuidv7(), uuidv7()];
  const { id } = await addWebhook(acme, NOW, { url: receiver.url("/a"), eventTypes: ["orders.*"] });
  await addWebhook(acme, NOW, { url: receiver.url("/b"), eventTypes: ["orders.*"] });
  receiver.behave(({ path, event }, response) => {
    response.writeHead(path === "/a" && event.data.n === 1 ? 500 : 204).end();
  });
  await happen(acme, NOW, [
    { type: "orders.created", id: one, payload: { n: 1 } },
    { type: "orders.updated", id: one, payload: { n: 2 } },
    { type: "orders.created", id: two, payload: { n: 3 } },
  ]);
  await work(acme, NOW);
  const at = (path: string) =>
    receiver.received.filter((message) => message.path === path).map(({ event }) => event.data.n);
  expect(at("/a")).toEqual([1, 3]);
  expect(at("/b")).toEqual([1, 3, 2]);
  // The first is given up after all its attempts: then it counts as finished.
  let now = NOW;
  for (let attempts = 1; attempts < 8; attempts += 1) {
    now = new Date(now.getTime() + 30 * HOUR_MS);
    await work(acme, now);
  }
  expect(at("/a")).toEqual([1, 3, 1, 1, 1, 1, 1, 1, 1, 2]);
  expect((await logOf(acme, id)).map(({ status }) => status)).toEqual([
    "dead",
    "succeeded",
    "succeeded",
  ]);
});

test("a failure is tried again later and later, under the same id, with a fresh signature", async () => {
  const { id, secret } = await addWebhook(acme, NOW, {
    url: receiver.url(),
    eventTypes: ["orders.*"],
  });
  receiver.answer(500, 503, 204);
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  await work(acme, NOW);
  const [first] = await logOf(acme, id);
  expect(first).toMatchObject({
    status: "retrying",
    attempts: 1,
    responseCode: 500,
    responseExcerpt: "answered 500",
    finishedAt: null,
  });
  expect(await stored(id)).toMatchObject({ failureCount: 1, version: 1, updatedAt: NOW });
  const wait = (first?.nextAttemptAt?.getTime() ?? 0) - NOW.getTime();
  expect(wait).toBeGreaterThanOrEqual(4_000);
  expect(wait).toBeLessThan(7_000);
  await work(acme, after(wait - 1));
  expect(receiver.received).toHaveLength(1);
  await work(acme, after(wait));
  await work(acme, after(wait + 20_000));
  expect(receiver.received).toHaveLength(2);
  await work(acme, after(wait + 40_000));
  const [message, ...again] = receiver.received;
  expect(again).toHaveLength(2);
  for (const other of again) {
    expect(other.body).toBe(message?.body);
    expect(other.headers["webhook-id"]).toBe(message?.headers["webhook-id"]);
    expect(other.headers["webhook-signature"]).not.toBe(message?.headers["webhook-signature"]);
    new Webhook(secret).verify(other.body, other.headers);
  }
  expect(await logOf(acme, id)).toMatchObject([{ status: "succeeded", attempts: 3 }]);
  expect(await stored(id)).toMatchObject({ failureCount: 0 });
});

test("killed between sending and noting it, it is sent again with the same id", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  const claimed = await claimOnly(id);
  const answer = await sendClaimed(claimed, acme.tenant.id, NOW);
  await work(acme, after(LEASE_MS - 1));
  expect(receiver.received).toHaveLength(1);
  await work(acme, after(LEASE_MS));
  expect(receiver.received).toHaveLength(2);
  expect(receiver.received[1]?.headers["webhook-id"]).toBe(
    receiver.received[0]?.headers["webhook-id"],
  );
  // The one that was thought dead comes back and has no say any more.
  await inTenant(acme.tenant.place, (tx) =>
    finish(tx, claimed, { ...answer, code: 500 }, { now: NOW, random: 0.5 }),
  );
  expect(await logOf(acme, id)).toMatchObject([{ status: "succeeded", attempts: 2 }]);
  expect(await stored(id)).toMatchObject({ failureCount: 0 });
});

test("two workers of four lanes send each event once, and each record's in order", async () => {
  const records = Array.from({ length: 6 }, () => uuidv7());
  await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await addWebhook(acme, NOW, { url: receiver.url("/other"), eventTypes: ["orders.*"] });
  await happen(
    acme,
    NOW,
    Array.from({ length: 60 }, (_, n) => ({
      type: "orders.updated",
      id: records[n % records.length] ?? "",
      payload: { n },
    })),
  );
  await Promise.all([work(acme, NOW, 4), work(acme, NOW, 4)]);
  // A lane that found everything taken went to sleep; the next hint wakes it.
  await work(acme, NOW);
  for (const path of ["/", "/other"]) {
    const here = receiver.received.filter((message) => message.path === path);
    expect(here).toHaveLength(60);
    for (const record of records) {
      const order = here
        .filter(({ event }) => event.data.record_id === record)
        .map(({ event }) => Number(event.data.n));
      expect(order).toEqual([...order].sort((one, other) => one - other));
    }
  }
});

test("a receiver that keeps everybody waiting holds up nobody else", async () => {
  const slow = await startReceiver();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  slow.behave(async (_, response) => {
    await released;
    response.writeHead(204).end();
  });
  await addWebhook(acme, NOW, { url: slow.url(), eventTypes: ["orders.*"] });
  await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await happen(
    acme,
    NOW,
    Array.from({ length: 20 }, (_, n) => ({
      type: "orders.created",
      id: uuidv7(),
      payload: { n },
    })),
  );
  const arrived = new Promise<void>((resolve) => {
    receiver.behave((_, response) => {
      response.writeHead(204).end();
      if (receiver.received.length === 20) resolve();
    });
  });
  const worker = work(acme, NOW, 6);
  await arrived;
  expect(slow.received.length).toBeLessThanOrEqual(4);
  release();
  await worker;
  expect(slow.received).toHaveLength(20);
  await slow.close();
});

test("after a rotation both secrets sign for a day", async () => {
  const { id, secret } = await addWebhook(acme, NOW, {
    url: receiver.url(),
    eventTypes: ["orders.*"],
  });
  const rotatedAt = after(-23 * HOUR_MS);
  const { secret: next } = await execute(rotateWebhookSecret, requestAt(acme, rotatedAt), { id });
  expect(next).not.toBe(secret);
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  await work(acme, NOW);
  const [message] = receiver.received;
  for (const one of [secret, next]) {
    expect(new Webhook(one).verify(message?.body ?? "", message?.headers ?? {})).toBeTruthy();
  }
  await happen(acme, NOW, [{ type: "orders.updated", id: uuidv7() }]);
  await sendClaimed(await claimOnly(id), acme.tenant.id, after(2 * HOUR_MS));
  const signatures = receiver.received[1]?.headers["webhook-signature"]?.split(" ");
  expect(signatures).toHaveLength(1);
});

test("what was given up is delivered again, each record's events in their order", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  const record = uuidv7();
  await happen(acme, NOW, [
    { type: "orders.created", id: record, payload: { n: 1 } },
    { type: "orders.updated", id: record, payload: { n: 2 } },
  ]);
  await inTenant(acme.tenant.place, (tx) =>
    tx
      .update(webhookDeliveries)
      .set({ status: "dead", attempts: 8, nextAttemptAt: null, finishedAt: NOW }),
  );
  await work(acme, NOW);
  expect(receiver.received).toEqual([]);
  await expect(execute(replayDeadDeliveries, requestAt(acme, NOW), { id })).resolves.toEqual({
    replayed: 2,
  });
  await work(acme, NOW);
  expect(numbers()).toEqual([1, 2]);
  await expect(execute(replayDeadDeliveries, requestAt(acme, NOW), { id })).rejects.toMatchObject({
    reason: "webhook-delivery.nothing-dead",
  });
  // One alone, though it had succeeded.
  const [first] = await logOf(acme, id);
  await execute(replayDelivery, requestAt(acme, NOW), { id: first?.id });
  await expect(
    execute(replayDelivery, requestAt(acme, NOW), { id: first?.id }),
  ).rejects.toMatchObject({ code: "conflict", reason: "webhook-delivery.under-way" });
  await work(acme, NOW);
  expect(numbers()).toEqual([1, 2, 1]);
  expect(receiver.received[2]?.headers["webhook-id"]).toBe(
    receiver.received[0]?.headers["webhook-id"],
  );
});

test("a waiting one is tried at once when asked, unless it is under way", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  const [delivery] = await logOf(acme, id);
  await inTenant(acme.tenant.place, (tx) =>
    tx
      .update(webhookDeliveries)
      .set({ status: "retrying", attempts: 6, nextAttemptAt: after(6 * HOUR_MS) })
      .where(sql`true`),
  );
  await execute(replayDelivery, requestAt(acme, NOW), { id: delivery?.id });
  await work(acme, NOW);
  expect(receiver.received).toHaveLength(1);
});

test("410 switches a webhook off at once", async () => {
  const { id } = await addWebhook(acme, NOW, { url: receiver.url(), eventTypes: ["orders.*"] });
  receiver.answer(410);
  await happen(acme, NOW, [{ type: "orders.created", id: uuidv7() }]);
  await work(acme, NOW);
  expect(await stored(id)).toMatchObject({ isActive: false, version: 2 });
  expect((await stored(id)).disabledAt).not.toBeNull();
  expect(await logOf(acme, id)).toMatchObject([{ status: "dead", responseCode: 410 }]);
});
