import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  auditLog,
  outbox,
  paymentAttempts,
  payments,
  reconItems,
  refunds,
  webhookInbox,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createOrder, refundPayment } from "@/lib/integrations/razorpay";
import { keepWebhook } from "@/lib/platform/webhook/keep-webhook";
import { noteRazorpayEvent } from "@/lib/platform/webhook/razorpay-event";
import { workOnInbox } from "@/lib/platform/webhook/work-inbox";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import { applyPayment } from "./apply-payment";
import { noteAttempt } from "./attempt";
import { lockOrder } from "./order";
import {
  company,
  inboxStates,
  minutesAfter,
  NOON,
  only,
  openScene,
  quoted,
  type Scene as SceneWith,
  STARTER_PRICE,
  sendRefunds,
  stateOf,
  subscribed,
} from "./test-scene";

type Scene = SceneWith<RazorpaySimulator>;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene(startTestRazorpay);
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.catchUp();
  await scene.simulator.control.clock({ now: NOON });
  await controlDb().delete(webhookInbox);
});

/** Pays without anybody telling us, and returns the gateway's events of it. */
async function paidInSilence(input: Parameters<Scene["simulator"]["control"]["pay"]>[0]) {
  const { simulator } = scene;
  const before = simulator.state().webhooks.length;
  await simulator.control.dropWebhooks({});
  await simulator.control.pay(input);
  await simulator.control.dropWebhooks({ count: 0 });
  const payment = simulator.state().payments.at(-1);
  if (!payment) throw new Error("no payment");
  return { id: payment.id, events: () => simulator.state().webhooks.slice(before) };
}

const keep = (body: string) =>
  keepWebhook(
    {
      provider: "razorpay",
      eventId: randomUUID(),
      typeField: "event",
      rawBody: Buffer.from(body),
      headers: {},
    },
    NOON,
  );

test("a quote that is paid is applied once, though the browser never returned", async () => {
  const tenantId = await company("bought");
  const { orderId } = await quoted(tenantId);
  await scene.simulator.control.pay({ order_id: orderId });
  await scene.catchUp();
  expect(await stateOf(tenantId)).toMatchObject({
    subscription: [{ status: "ACTIVE", tier: "STARTER" }],
    invoices: [{ status: "paid", total: STARTER_PRICE, open: 0n }],
    payments: [{ status: "captured", applied: STARTER_PRICE, refunded: 0n }],
    orders: [{ status: "paid" }],
    quotes: [{ state: "applied" }],
    announced: ["billing.payment-received"],
  });
  expect(await inboxStates()).toEqual([
    "payment.authorized done",
    "payment.captured done",
    "order.paid done",
  ]);
});

test("the same event fifty times at once", async () => {
  const tenantId = await company("fifty");
  const { orderId } = await quoted(tenantId);
  const { events } = await paidInSilence({ order_id: orderId });
  const body = events().find(({ event }) => event === "payment.captured")?.body ?? "";
  await Promise.all(Array.from({ length: 50 }, () => keep(body)));
  await Promise.all(Array.from({ length: 50 }, () => workOnInbox(NOON, log())));
  expect(new Set(await inboxStates())).toEqual(new Set(["payment.captured done"]));
  expect(await inboxStates()).toHaveLength(50);
  const state = await stateOf(tenantId);
  expect(state.invoices).toHaveLength(1);
  expect(state.payments).toHaveLength(1);
  expect(state.refunds).toEqual([]);
  expect(state.announced).toEqual(["billing.payment-received"]);
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

test("every order of events, with duplicates, ends the same (I8)", async () => {
  const { simulator } = scene;
  const names = [
    "payment.failed",
    "payment.authorized",
    "payment.captured",
    "order.paid",
    "refund.processed",
  ];
  const orders = permutations(names);
  const stories = await Promise.all(
    orders.map(async (order, index) => {
      const tenantId = await company(`permuted-${index}`);
      return { order, tenantId, orderId: (await quoted(tenantId)).orderId };
    }),
  );
  const live = await company("undisturbed");
  const { orderId: liveOrder } = await quoted(live);
  await simulator.control.pay({ order_id: liveOrder, outcome: "authorize_late" });
  await simulator.control.dropWebhooks({});
  for (const { orderId } of stories) {
    await simulator.control.pay({ order_id: orderId, outcome: "authorize_late" });
  }
  // The bank's no, then its yes, then somebody gives a part back at the gateway itself.
  await simulator.control.dropWebhooks({ count: 0 });
  await simulator.control.holdWebhooks({});
  await simulator.control.advance({ seconds: 86_400 });
  const paid = simulator.state().payments.filter(({ status }) => status === "captured");
  const key = "by-hand-0000000";
  const ofOrder = (id: string) => only(paid.filter(({ order_id }) => order_id === id)).id;
  for (const id of [liveOrder, ...stories.map(({ orderId }) => orderId)].map(ofOrder)) {
    await refundPayment(id, { amount: 10_000n, idempotencyKey: `${key}${id}` });
  }
  const later = simulator.now();
  const events = simulator.state().webhooks.filter(({ state }) => state === "held");
  const bodyOf = (orderId: string, name: string) => {
    const id = ofOrder(orderId);
    return Buffer.from(
      events.find(({ event, body }) => event === name && body.includes(id))?.body ?? "",
    );
  };
  for (const name of names) await noteRazorpayEvent(bodyOf(liveOrder, name), later);
  const expected = await stateOf(live);
  expect(expected).toMatchObject({
    subscription: [{ tier: "STARTER" }],
    payments: [{ status: "captured", applied: STARTER_PRICE, refunded: 10_000n }],
    refunds: [{ status: "processed", reason: "manual" }],
  });
  const play = async ({ order, orderId, tenantId }: (typeof stories)[number]) => {
    for (const [index, name] of order.entries()) {
      await noteRazorpayEvent(bodyOf(orderId, name), later);
      const again = order[Math.floor(index / 2)] ?? name;
      await noteRazorpayEvent(bodyOf(orderId, again), later);
    }
    expect({ order, ...(await stateOf(tenantId)) }).toEqual({ order, ...expected });
  };
  const queue = [...stories];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await play(next);
    }),
  );
  await simulator.control.dropWebhooks({});
  await simulator.control.releaseWebhooks({});
  await simulator.control.dropWebhooks({ count: 0 });
}, 180_000);

test("a try that fails is kept and told once; the same payment may still be captured", async () => {
  const tenantId = await company("late");
  const { orderId } = await quoted(tenantId);
  const { simulator } = scene;
  await simulator.control.pay({ order_id: orderId, outcome: "authorize_late" });
  await simulator.control.duplicateWebhooks({ count: 1 });
  await simulator.control.advance({ seconds: 900 });
  await scene.catchUp();
  const failures = () =>
    controlDb().select().from(outbox).where(eq(outbox.topic, "billing.payment-failed"));
  const ours = (await failures()).filter(
    ({ payload }) => (payload as { tenantId: string }).tenantId === tenantId,
  );
  expect(only(ours).payload).toMatchObject({ tenantId, on: "2026-05-20", orderId });
  const attempts = () =>
    controlDb()
      .select()
      .from(paymentAttempts)
      .where(eq(paymentAttempts.orderId, orderId))
      .orderBy(paymentAttempts.createdAt);
  expect(await attempts()).toMatchObject([
    {
      status: "failed",
      errorSource: "customer",
      errorStep: "payment_authentication",
      errorReason: "payment_timed_out",
    },
  ]);
  expect(await stateOf(tenantId)).toMatchObject({
    subscription: [{ tier: "FREE" }],
    orders: [{ status: "attempted" }],
    payments: [],
  });
  await simulator.control.advance({ seconds: 86_400 });
  await scene.catchUp();
  expect(await stateOf(tenantId)).toMatchObject({
    subscription: [{ tier: "STARTER" }],
    invoices: [{ status: "paid" }],
    payments: [{ status: "captured" }],
  });
  expect((await attempts()).map(({ status }) => status)).toEqual(["failed", "captured"]);
});

test("a slow report says nothing about a payment that has come further", async () => {
  const tenantId = await subscribed(scene, "slow-report");
  const { orderId, id } = only(
    await controlDb()
      .select({ orderId: payments.orderId, id: payments.providerPaymentId })
      .from(payments)
      .where(eq(payments.tenantId, tenantId)),
  );
  const reported = { id, status: "failed" as const, amount: STARTER_PRICE, method: "upi" };
  const isNews = await controlDb().transaction(async (tx) => {
    const order = await lockOrder(tx, orderId ?? "");
    return order && noteAttempt(tx, order, reported, NOON);
  });
  expect(isNews).toBe(false);
});

describe("money that is not as ordered is set aside", () => {
  test.each([
    ["amount", { amount: 100 }, "paid 100 instead of 932200"],
    ["currency", { currency: "USD" }, "paid in USD"],
  ])("another %s", async (name, irregular, why) => {
    const tenantId = await company(`other-${name}`);
    const { orderId } = await quoted(tenantId);
    await scene.simulator.control.pay({ order_id: orderId, ...irregular });
    await scene.catchUp();
    expect(await stateOf(tenantId)).toMatchObject({
      subscription: [{ tier: "FREE" }],
      invoices: [],
      payments: [{ status: "captured", applied: 0n, quarantine: why }],
      quotes: [{ state: "open" }],
    });
    const audited = await controlDb()
      .select()
      .from(auditLog)
      .where(eq(auditLog.tenantId, tenantId));
    expect(audited.filter(({ action }) => action === "billing.quarantined")).toHaveLength(1);
    const items = await controlDb()
      .select()
      .from(reconItems)
      .where(eq(reconItems.tenantId, tenantId));
    expect(items).toMatchObject([{ kind: "amount", state: "open", details: { why } }]);
  });
});

test("the same order paid twice: the second payment goes back", async () => {
  const tenantId = await company("twice");
  const { orderId } = await quoted(tenantId);
  const { simulator } = scene;
  await simulator.control.pay({ order_id: orderId });
  await simulator.control.pay({ order_id: orderId, force: true });
  await scene.catchUp();
  await sendRefunds(tenantId);
  await scene.catchUp();
  expect(await stateOf(tenantId)).toMatchObject({
    invoices: [{ status: "paid" }],
    payments: [
      { status: "refunded", applied: 0n, refunded: STARTER_PRICE },
      { status: "captured", applied: STARTER_PRICE },
    ],
    refunds: [{ status: "processed", amount: STARTER_PRICE }],
  });
  const there = simulator.state().payments.filter(({ order_id }) => order_id === orderId);
  expect(there.map(({ status }) => status).sort()).toEqual(["captured", "refunded"]);
});

test("a price that no longer fits is paid back, and the mail names the refund", async () => {
  const tenantId = await company("stale");
  const first = await quoted(tenantId);
  const second = await quoted(tenantId);
  await scene.simulator.control.pay({ order_id: first.orderId });
  await scene.catchUp();
  await scene.simulator.control.pay({ order_id: second.orderId });
  await scene.catchUp();
  await sendRefunds(tenantId);
  await scene.catchUp();
  expect(await stateOf(tenantId)).toMatchObject({
    quotes: [{ state: "applied" }, { state: "stale" }],
    refunds: [{ status: "processed", reason: "stale_quote", amount: STARTER_PRICE }],
  });
  const refund = only(
    await controlDb().select().from(refunds).where(eq(refunds.tenantId, tenantId)),
  );
  const told = await controlDb()
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.topic, "billing.quote-stale-refunded"));
  const ours = told.filter(
    ({ payload }) => (payload as { tenantId: string }).tenantId === tenantId,
  );
  expect(only(ours).payload).toMatchObject({ refundId: refund.id, on: "2026-05-20" });
});

test("a payment of an order that is not ours waits, then is given up", async () => {
  const { id } = await createOrder({ amount: 5_000n, currency: "INR", receipt: "elsewhere" });
  await scene.simulator.control.pay({ order_id: id });
  await scene.simulator.settled();
  let now = NOON;
  for (let turn = 0; turn < 10; turn += 1) {
    while (await workOnInbox(now, log()));
    if (turn === 0)
      expect(new Set((await inboxStates()).map((line) => line.split(" ")[1]))).toEqual(
        new Set(["orphan"]),
      );
    now = new Date(now.getTime() + 3_600_000);
  }
  expect(await inboxStates()).toEqual([
    "payment.authorized dead",
    "payment.captured dead",
    "order.paid dead",
  ]);
});

test("while the gateway cannot be asked an event waits, and others pass it", async () => {
  const tenantId = await company("waiting");
  const { orderId } = await quoted(tenantId);
  const { simulator } = scene;
  await simulator.control.pay({ order_id: orderId });
  await simulator.settled();
  await simulator.control.failCalls({ call: "GET /v1/payments/", count: 3 });
  await scene.catchUp();
  expect(new Set((await inboxStates()).map((line) => line.split(" ")[1]))).toEqual(
    new Set(["pending"]),
  );
  await scene.catchUp(minutesAfter(1));
  expect(await inboxStates()).toEqual([
    "payment.authorized done",
    "payment.captured done",
    "order.paid done",
  ]);
  expect((await stateOf(tenantId)).payments).toHaveLength(1);
});

test("what we do not use is kept and ignored; what is no event is dead", async () => {
  await keep('{"event":"subscription.charged","created_at":1,"payload":{}}');
  await keep('{"event":"payment.captured","payload":{}}');
  await keep("[]");
  await scene.catchUp();
  expect(await inboxStates()).toEqual([
    "subscription.charged done",
    "payment.captured dead",
    "unknown dead",
  ]);
});

test("a lost dispute opens the invoice again, once; its story is in the audit", async () => {
  const tenantId = await subscribed(scene, "disputed");
  const paid = only(
    await controlDb().select().from(payments).where(eq(payments.tenantId, tenantId)),
  );
  const { control } = scene.simulator;
  const { id } = await control.openDispute({ payment_id: paid.providerPaymentId });
  await control.duplicateWebhooks({ count: 1 });
  await control.loseDispute({ id });
  await scene.catchUp();
  expect(await stateOf(tenantId)).toMatchObject({
    invoices: [{ status: "open", open: STARTER_PRICE }],
    payments: [{ disputed: STARTER_PRICE, applied: 0n }],
  });
  const audited = await controlDb().select().from(auditLog).where(eq(auditLog.tenantId, tenantId));
  const told = audited.map(({ action }) => action).filter((a) => a.startsWith("billing.dispute"));
  expect(told.sort()).toEqual([
    "billing.dispute-created",
    "billing.dispute-lost",
    "billing.dispute-lost",
  ]);
});

test("an unknown payment is an error of the gateway's, not a guess", async () => {
  await expect(applyPayment("pay_NOTTHERE000000", NOON)).rejects.toMatchObject({ status: 400 });
});
