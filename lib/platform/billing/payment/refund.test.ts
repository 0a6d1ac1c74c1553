import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { auditLog, creditLedger, payments, reconItems, refunds } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { listRefunds, refundPayment } from "@/lib/integrations/razorpay";
import { noteRazorpayEvent } from "@/lib/platform/webhook/razorpay-event";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import { inBilling } from "../in-billing";
import { SYSTEM } from "../store/announce";
import { loadCreditBalance } from "../store/load-state";
import { applyRefund } from "./apply-refund";
import { sendRefund, sendRequestedRefund } from "./send-refund";
import {
  company,
  minutesAfter,
  NOON,
  only,
  openScene,
  quoted,
  type Scene as SceneWith,
  STARTER_PRICE,
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
});

/** A company that has cancelled and is promised everything it had paid. */
async function cancelled(slug: string) {
  const tenantId = await subscribed(scene, slug);
  await inBilling(tenantId, NOON, SYSTEM, (billing) =>
    billing.apply({ do: "cancel", mode: "now", settlement: "refund" }, SYSTEM),
  );
  const refund = only(
    await controlDb().select().from(refunds).where(eq(refunds.tenantId, tenantId)),
  );
  return { tenantId, refund };
}

const itemsOf = (tenantId: string) =>
  controlDb().select().from(reconItems).where(eq(reconItems.tenantId, tenantId));

test("a refund is made once, though its answer is lost and many ask for it", async () => {
  const { tenantId, refund } = await cancelled("lost-answer");
  expect(refund).toMatchObject({ status: "requested", amount: STARTER_PRICE });
  await scene.simulator.control.loseAnswers({ call: "POST /v1/payments/" });
  await expect(sendRefund(refund.id, NOON)).rejects.toMatchObject({ isUnknownOutcome: true });
  await Promise.allSettled(Array.from({ length: 5 }, () => sendRefund(refund.id, NOON)));
  await sendRefund(refund.id, NOON);
  await scene.catchUp();
  expect(await stateOf(tenantId)).toMatchObject({
    payments: [{ status: "refunded", refunded: STARTER_PRICE }],
    refunds: [{ status: "processed" }],
  });
  const { announced } = await stateOf(tenantId);
  expect(announced.filter((topic) => topic === "billing.refund-issued")).toHaveLength(1);
  const made = (await listRefunds({ count: 100 })).filter(({ receipt }) => receipt === refund.id);
  expect(made).toHaveLength(1);
});

test("the outbox makes a refund; a second delivery changes nothing", async () => {
  const { tenantId, refund } = await cancelled("by-outbox");
  const payload = { tenantId, refundId: refund.id, on: "2026-05-20" };
  await sendRequestedRefund("1", payload);
  await sendRequestedRefund("1", payload);
  expect((await stateOf(tenantId)).refunds).toMatchObject([{ status: "processed" }]);
  await expect(sendRequestedRefund("2", {})).rejects.toThrow();
});

test("a refund that fails later gives the credit back and alerts staff", async () => {
  const { tenantId, refund } = await cancelled("too-late");
  expect(await loadCreditBalance(controlDb(), tenantId)).toBe(0n);
  await scene.simulator.control.holdRefunds({});
  await sendRefund(refund.id, NOON);
  expect((await stateOf(tenantId)).refunds).toMatchObject([{ status: "pending" }]);
  const [made] = (await listRefunds({})).filter(({ receipt }) => receipt === refund.id);
  await scene.simulator.control.finishRefund({ id: made?.id ?? "", end: "failed" });
  await scene.simulator.control.holdRefunds({ held: false });
  await scene.catchUp();
  await applyRefund(made?.id ?? "", NOON);
  await sendRefund(refund.id, NOON);
  expect(await stateOf(tenantId)).toMatchObject({
    payments: [{ status: "captured", refunded: 0n }],
    refunds: [{ status: "failed" }],
  });
  const entries = await controlDb()
    .select()
    .from(creditLedger)
    .where(eq(creditLedger.tenantId, tenantId));
  expect(entries.filter(({ kind }) => kind === "reversal")).toMatchObject([
    { amount: STARTER_PRICE, documentId: refund.id },
  ]);
  expect(await itemsOf(tenantId)).toMatchObject([
    { kind: "status", state: "open", entityId: made?.id },
  ]);
});

test.each([
  ["a payment that is too old", 190],
  ["one that was given back by hand before", 0],
])("the gateway refuses for good: %s", async (_name, days) => {
  const { tenantId, refund } = await cancelled(`refused-${days}`);
  const now = minutesAfter(days * 1_440);
  const paid = only(
    await controlDb().select().from(payments).where(eq(payments.tenantId, tenantId)),
  );
  if (days === 0) {
    await scene.simulator.control.dropWebhooks({});
    const key = "by-hand-0123456789";
    await refundPayment(paid.providerPaymentId, { amount: STARTER_PRICE, idempotencyKey: key });
    await scene.simulator.control.dropWebhooks({ count: 0 });
  }
  await scene.simulator.control.clock({ now });
  await sendRefund(refund.id, now);
  await scene.catchUp(now);
  const state = await stateOf(tenantId);
  expect(state.refunds).toMatchObject([{ status: "failed" }]);
  expect(await loadCreditBalance(controlDb(), tenantId)).toBe(STARTER_PRICE);
  const audited = await controlDb().select().from(auditLog).where(eq(auditLog.tenantId, tenantId));
  expect(audited.filter(({ action }) => action === "billing.refund-failed")).toHaveLength(1);
});

test.each([
  ["our key is wrong", { status: 401, description: "Authentication failed" }],
  [
    "our account is empty",
    { status: 400, description: "Your account does not have enough balance" },
  ],
  ["the gateway is down", { status: 502 }],
])("a refund waits while %s", async (name, failure) => {
  const { tenantId, refund } = await cancelled(`waits-${name.replaceAll(" ", "-")}`);
  const fault = { call: "POST /v1/payments/", code: "BAD_REQUEST_ERROR", ...failure };
  await scene.simulator.control.failCalls(fault);
  await expect(sendRefund(refund.id, NOON)).rejects.toThrow();
  expect((await stateOf(tenantId)).refunds).toMatchObject([{ status: "requested" }]);
  await sendRefund(refund.id, NOON);
  expect((await stateOf(tenantId)).refunds).toMatchObject([{ status: "processed" }]);
});

test("a refund that overtakes its payment fetches it first; nobody gives it back again", async () => {
  const tenantId = await company("overtaken");
  const { orderId } = await quoted(tenantId);
  const { simulator } = scene;
  await simulator.control.dropWebhooks({});
  await simulator.control.pay({ order_id: orderId });
  const paid = simulator.state().payments.at(-1);
  const refund = await refundPayment(paid?.id ?? "", {
    amount: 50_000n,
    idempotencyKey: "by-hand-overtaken",
  });
  await simulator.control.dropWebhooks({ count: 0 });
  const body = { event: "refund.processed", payload: { refund: { entity: { id: refund.id } } } };
  await noteRazorpayEvent(Buffer.from(JSON.stringify(body)), NOON);
  await applyRefund(refund.id, NOON);
  expect(await stateOf(tenantId)).toMatchObject({
    invoices: [{ status: "paid" }],
    payments: [{ status: "captured", applied: STARTER_PRICE, refunded: 50_000n }],
    refunds: [{ status: "processed", reason: "manual", amount: 50_000n }],
  });
  expect(await itemsOf(tenantId)).toMatchObject([{ kind: "orphan", entityId: refund.id }]);
});
