import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  changeQuotes,
  jobRuns,
  payments,
  reconItems,
  reconRuns,
  refunds,
  webhookInbox,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createOrder } from "@/lib/integrations/razorpay";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import { inBilling } from "../in-billing";
import {
  company,
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
} from "../payment/test-scene";
import { SYSTEM } from "../store/announce";
import { reconcileNightly } from "./nightly";
import { runReconciliation } from "./run-reconciliation";

type Scene = SceneWith<RazorpaySimulator>;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene(startTestRazorpay);
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.catchUp();
  await scene.simulator.control.clock({ now: NOON });
});

const HOUR = minutesAfter(60);

const itemsAbout = async (...about: string[]) => {
  const rows = await controlDb().select().from(reconItems).orderBy(asc(reconItems.id));
  return rows
    .filter(({ tenantId, entityId }) => about.includes(tenantId ?? "") || about.includes(entityId))
    .map(({ kind, state }) => `${kind} ${state}`);
};

async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { control } = scene.simulator;
  await control.dropWebhooks({});
  const result = await work();
  await control.dropWebhooks({ count: 0 });
  return result;
}

const pay = (input: Parameters<Scene["simulator"]["control"]["pay"]>[0]) =>
  scene.simulator.control.pay(input);

/** What may happen to an order in a day. */
const STORIES: Record<string, (orderId: string) => Promise<unknown>> = {
  bought: (order_id) => pay({ order_id }),
  declined: (order_id) => pay({ order_id, outcome: "fail" }),
  "tried-twice": async (order_id) => {
    await pay({ order_id, outcome: "fail" });
    await pay({ order_id });
  },
  "other-amount": (order_id) => pay({ order_id, amount: 500_000 }),
  "paid-twice": async (order_id) => {
    await pay({ order_id });
    await pay({ order_id, force: true });
  },
  late: (order_id) => pay({ order_id, outcome: "authorize_late" }),
  unpaid: async () => {},
};

/** Loses what the gateway told about some orders before anybody worked on it. */
async function lose(orderIds: readonly string[]): Promise<void> {
  await scene.simulator.settled();
  for (const orderId of orderIds) {
    await controlDb()
      .delete(webhookInbox)
      .where(sql`convert_from(${webhookInbox.rawBody}, 'UTF8') like ${`%${orderId}%`}`);
  }
}

test("all webhooks of a day are lost: orders and payments make up for it", async () => {
  const { control } = scene.simulator;
  const pairs: { name: string; live: string; silent: string; orderId: string }[] = [];
  for (const [name, story] of Object.entries(STORIES)) {
    const live = await company(`live-${name}`);
    const silent = await company(`silent-${name}`);
    const { orderId: liveOrder } = await quoted(live);
    const { orderId } = await quoted(silent);
    await story(liveOrder);
    await story(orderId);
    pairs.push({ name, live, silent, orderId });
  }
  const lost = pairs.map(({ orderId }) => orderId);
  const hear = async () => {
    await lose(lost);
    await scene.catchUp();
  };
  await hear();
  await control.advance({ seconds: 3_600 });
  await hear();
  await control.advance({ seconds: 86_400 });
  await hear();
  const now = scene.simulator.now();
  for (const { name, silent } of pairs) {
    expect({ name, ...(await stateOf(silent)) }).toMatchObject({ name, payments: [] });
  }
  await runReconciliation("orders", now);
  await runReconciliation("payments", now);
  for (const { live, silent } of pairs) {
    await sendRefunds(live, now);
    await sendRefunds(silent, now);
  }
  await hear();
  const again = await runReconciliation("payments", now);
  for (const { name, live, silent } of pairs) {
    expect({ name, ...(await stateOf(silent)) }).toEqual({ name, ...(await stateOf(live)) });
  }
  const about = (name: string) => pairs.find((pair) => pair.name === name)?.silent ?? "";
  expect(await itemsAbout(about("bought"))).toEqual(["missing_here healed"]);
  expect(await itemsAbout(about("other-amount"))).toEqual(["amount open", "missing_here healed"]);
  expect((await stateOf(about("paid-twice"))).refunds).toMatchObject([{ status: "processed" }]);
  expect((await stateOf(about("late"))).subscription).toMatchObject([{ tier: "STARTER" }]);
  expect(again).toMatchObject({ healed: 0, error: null });
  expect(again?.compared).toBeGreaterThan(5);
});

test("a refund of which nobody told, and one that was never made", async () => {
  const { control } = scene.simulator;
  const cancel = async (slug: string) => {
    const tenantId = await subscribed(scene, slug);
    const command = { do: "cancel", mode: "now", settlement: "refund" } as const;
    await inBilling(tenantId, NOON, SYSTEM, (billing) => billing.apply(command, SYSTEM));
    return tenantId;
  };
  const [live, silent, forgotten] = [
    await cancel("refund-live"),
    await cancel("refund-silent"),
    await cancel("refund-forgotten"),
  ];
  await control.holdRefunds({});
  await sendRefunds(live);
  await sendRefunds(silent);
  await control.holdRefunds({ held: false });
  await scene.catchUp();
  const pending = scene.simulator.state().refunds.filter(({ status }) => status === "pending");
  expect(pending).toHaveLength(2);
  await control.finishRefund({ id: pending[0]?.id ?? "" });
  await silently(() => control.finishRefund({ id: pending[1]?.id ?? "" }));
  await scene.catchUp();
  expect((await stateOf(silent)).refunds).toMatchObject([{ status: "pending" }]);
  await runReconciliation("payments", HOUR);
  expect(await stateOf(silent)).toEqual(await stateOf(live));
  expect(await stateOf(forgotten)).toEqual(await stateOf(live));
  expect(await itemsAbout(silent)).toEqual(["status healed"]);
});

test("orders: those of the last quarter of an hour are left alone, a known state asks nothing", async () => {
  const tenantId = await company("young");
  const { orderId } = await quoted(tenantId);
  await silently(() => pay({ order_id: orderId }));
  await runReconciliation("orders", minutesAfter(14));
  expect((await stateOf(tenantId)).payments).toEqual([]);
  await runReconciliation("orders", minutesAfter(16));
  expect((await stateOf(tenantId)).payments).toHaveLength(1);
});

test("what only a person can decide", async () => {
  const { id } = await createOrder({ amount: 5_000n, currency: "INR", receipt: "elsewhere" });
  await silently(() => pay({ order_id: id }));
  const foreign = scene.simulator.state().payments.at(-1)?.id ?? "";

  const tenantId = await subscribed(scene, "invented");
  const row = only(
    await controlDb().select().from(payments).where(eq(payments.tenantId, tenantId)),
  );
  const invented = "pay_INVENTED000001";
  await controlDb()
    .insert(payments)
    .values({
      ...row,
      id: crypto.randomUUID(),
      providerPaymentId: invented,
      appliedAmount: 0n,
    });
  await controlDb().insert(refunds).values({
    tenantId,
    paymentId: row.id,
    reason: "manual",
    amount: 100n,
    currency: "INR",
    idempotencyKey: "refund-invented",
    providerRefundId: "rfnd_INVENTED000001",
    status: "processed",
    requestedOn: "2026-05-20",
    createdAt: NOON,
  });
  const doubled = await company("doubled");
  const { orderId } = await quoted(doubled);
  await pay({ order_id: orderId });
  await pay({ order_id: orderId, force: true });
  await scene.catchUp();
  await controlDb()
    .update(payments)
    .set({ refundedAmount: 0n })
    .where(eq(payments.tenantId, doubled));

  await runReconciliation("payments", HOUR);
  await runReconciliation("payments", HOUR);
  expect(await itemsAbout(foreign)).toEqual(["orphan open"]);
  expect(await itemsAbout(invented)).toEqual(["missing_there open"]);
  expect(await itemsAbout("rfnd_INVENTED000001")).toEqual(["missing_there open"]);
  expect(await itemsAbout(doubled)).toEqual(["duplicate open"]);
});

test("one tenant whose payment cannot be applied does not hold up the others", async () => {
  const broken = await company("broken");
  const { orderId, quoteId } = await quoted(broken);
  const sound = await company("sound");
  const { orderId: soundOrder } = await quoted(sound);
  await silently(async () => {
    await pay({ order_id: orderId });
    await pay({ order_id: soundOrder });
  });
  await controlDb()
    .update(changeQuotes)
    .set({ command: { do: "nonsense" } })
    .where(eq(changeQuotes.id, quoteId));
  const paymentId = scene.simulator.state().payments.find((p) => p.order_id === orderId)?.id ?? "";
  await runReconciliation("orders", HOUR);
  await runReconciliation("payments", HOUR);
  expect((await stateOf(sound)).subscription).toMatchObject([{ tier: "STARTER" }]);
  expect((await stateOf(broken)).payments).toEqual([]);
  expect(await itemsAbout(paymentId)).toEqual(["status open"]);
});

test("an order that the gateway does not know is told once, the others are still asked about", async () => {
  const tenantId = await company("unknown-there");
  const { orderId } = await quoted(tenantId);
  await scene.simulator.control.failCalls({
    call: `GET /v1/orders/${orderId}`,
    status: 400,
    code: "BAD_REQUEST_ERROR",
    description: "The id provided does not exist",
  });
  await runReconciliation("orders", HOUR);
  expect(await itemsAbout(tenantId)).toEqual(["missing_there open"]);
});

test("a gateway that is down ends the run with its words", async () => {
  await scene.simulator.control.failCalls({ call: "GET /v1/payments" });
  await expect(runReconciliation("payments", HOUR)).rejects.toMatchObject({ status: 502 });
  const failed = (await controlDb().select().from(reconRuns)).filter(({ error }) => error);
  expect(failed).toMatchObject([{ kind: "payments", finishedAt: null }]);
});

test("one comparison of a kind at a time", async () => {
  const { control } = scene.simulator;
  await control.stallCall({ call: "GET /v1/payments" });
  const first = runReconciliation("payments", HOUR);
  await control.awaitStalledCall({});
  expect(await runReconciliation("payments", HOUR)).toBeUndefined();
  await control.resumeCall({});
  expect(await first).toMatchObject({ error: null });
});

test("settlements: fees, disputes and what we never heard of", async () => {
  const known = await subscribed(scene, "settled");
  const cheaper = await subscribed(scene, "settled-otherwise");
  const disputed = await subscribed(scene, "settled-disputed");
  const silent = await company("settled-silent");
  const { orderId } = await quoted(silent);
  const { control } = scene.simulator;
  await silently(() => pay({ order_id: orderId }));
  const paymentOf = async (tenantId: string) =>
    only(await controlDb().select().from(payments).where(eq(payments.tenantId, tenantId)));
  expect(await paymentOf(known)).toMatchObject({ fee: 22_000n, tax: 3_356n });
  await controlDb().update(payments).set({ fee: 1n }).where(eq(payments.tenantId, cheaper));
  const { id } = await control.openDispute({
    payment_id: (await paymentOf(disputed)).providerPaymentId,
  });
  await silently(() => control.loseDispute({ id }));
  const day = new Date("2026-05-23T02:00:00Z");
  await control.clock({ now: day });
  expect(await runReconciliation("settlements", day)).toMatchObject({ error: null });
  expect(await itemsAbout(known)).toEqual([]);
  expect(await itemsAbout(cheaper)).toEqual(["amount open"]);
  expect(await itemsAbout(disputed)).toEqual(["orphan open"]);
  expect(await itemsAbout(silent)).toEqual(["missing_here healed"]);
  expect(await stateOf(silent)).toMatchObject({ payments: [{ applied: STARTER_PRICE }] });
});

test("a night is compared once, by whichever worker comes first", async () => {
  const night = new Date("2026-05-20T20:31:00Z");
  await scene.simulator.control.clock({ now: night });
  const nights = () =>
    controlDb().select().from(jobRuns).where(eq(jobRuns.job, "reconciliation-nightly"));
  await Promise.all(Array.from({ length: 4 }, () => reconcileNightly(night, log())));
  await reconcileNightly(new Date("2026-05-21T18:00:00Z"), log());
  expect(await nights()).toMatchObject([{ outcome: { day: "2026-05-21" } }]);
});
