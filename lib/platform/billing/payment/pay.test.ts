import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { gatewayOrders } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { findOrders } from "@/lib/integrations/razorpay";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import { inBilling } from "../in-billing";
import { makeQuote } from "../quote/make-quote";
import { SYSTEM } from "../store/announce";
import { payInvoice, payQuote } from "./pay";
import {
  BUYER,
  company,
  minutesAfter,
  NOON,
  openScene,
  quoted,
  renew,
  type Scene as SceneWith,
  STARTER,
  STARTER_PRICE,
  sendRefunds,
  stateOf,
  subscribed,
} from "./test-scene";
import { verdictOf } from "./verdict";
import { verifyCheckout } from "./verify-checkout";

type Scene = SceneWith<RazorpaySimulator>;
let scene: Scene;
beforeAll(async () => {
  process.env.GATEWAY_MAX_AMOUNT = "50000000";
  scene = await openScene(startTestRazorpay);
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.catchUp();
  await scene.simulator.control.clock({ now: NOON });
});

const RENEWED = new Date("2026-06-20T06:30:00Z");

/** What Checkout hands over after a payment of which we hear nothing else. */
async function returned(orderId: string) {
  const { control } = scene.simulator;
  await control.dropWebhooks({});
  const result = await control.pay({ order_id: orderId });
  await control.dropWebhooks({ count: 0 });
  if ("error" in result) throw new Error("The payment failed");
  const { razorpay_payment_id: paymentId, razorpay_signature: signature } = result;
  return { orderId, paymentId, signature };
}

test("Checkout is opened for one order, however often it is asked for", async () => {
  const tenantId = await company("one-order");
  const { quoteId, ...options } = await quoted(tenantId);
  expect(options).toMatchObject({
    amount: STARTER_PRICE,
    currency: "INR",
    keyId: "rzp_test_simulated",
    checkoutUrl: `${scene.simulator.url}/v1/checkout.js`,
    description: "Change of your plan",
    prefill: { name: "The company one-order", email: "owner@one-order.test" },
  });
  const again = await Promise.all(
    Array.from({ length: 8 }, () => payQuote(tenantId, quoteId, BUYER, NOON)),
  );
  expect(new Set(again.map(({ orderId }) => orderId))).toEqual(new Set([options.orderId]));
});

test("eight windows at once share an order", async () => {
  const tenantId = await company("eight");
  const { id } = await makeQuote(tenantId, STARTER, BUYER, NOON);
  const all = await Promise.all(
    Array.from({ length: 8 }, () => payQuote(tenantId, id, BUYER, NOON)),
  );
  expect(new Set(all.map(({ orderId }) => orderId)).size).toBe(1);
  expect((await stateOf(tenantId)).orders).toHaveLength(1);
});

test("an order whose answer was lost is found again, not made twice", async () => {
  const tenantId = await company("lost-order");
  const { id } = await makeQuote(tenantId, STARTER, BUYER, NOON);
  await scene.simulator.control.loseAnswers({ call: "POST /v1/orders" });
  const { orderId } = await payQuote(tenantId, id, BUYER, NOON);
  expect(await findOrders({ receipt: id })).toMatchObject([{ id: orderId }]);
});

test("an order that could not even be looked for is found the next time", async () => {
  const tenantId = await company("deaf");
  const { id } = await makeQuote(tenantId, STARTER, BUYER, NOON);
  const { control } = scene.simulator;
  await control.loseAnswers({ call: "POST /v1/orders" });
  await control.stallCall({ call: "POST /v1/orders" });
  const failing = expect(payQuote(tenantId, id, BUYER, NOON)).rejects.toMatchObject({
    code: "unavailable",
    reason: "gateway_unavailable",
  });
  await control.awaitStalledCall({});
  await control.loseAnswers({ call: "GET /v1/orders" });
  await control.resumeCall({});
  await failing;
  expect((await stateOf(tenantId)).orders).toEqual([]);
  const { orderId } = await payQuote(tenantId, id, BUYER, NOON);
  expect(await findOrders({ receipt: id })).toMatchObject([{ id: orderId }]);
});

test("a price is good until midnight and for the subscription it was made for", async () => {
  const tenantId = await company("midnight");
  const { id } = await makeQuote(tenantId, STARTER, BUYER, NOON);
  const midnight = new Date("2026-05-20T18:30:00Z");
  await expect(payQuote(tenantId, id, BUYER, midnight)).rejects.toMatchObject({
    reason: "quote_expired",
  });
  const { orderId } = await payQuote(tenantId, id, BUYER, new Date(midnight.getTime() - 1_000));
  await verifyCheckout(await returned(orderId), NOON);
  await expect(payQuote(tenantId, id, BUYER, NOON)).rejects.toMatchObject({ reason: "stale" });
  await expect(payQuote(await company("foreign"), id, BUYER, NOON)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what the gateway would not take is told with our bank", async () => {
  const tenantId = await company("large");
  const command = { ...STARTER, tier: "ENTERPRISE", interval: "year" } as const;
  const { id } = await makeQuote(tenantId, command, BUYER, NOON);
  await expect(payQuote(tenantId, id, BUYER, NOON)).rejects.toMatchObject({
    code: "rule_violated",
    reason: "gateway_max_amount",
    message: expect.stringContaining("IFSC"),
  });
  expect((await stateOf(tenantId)).orders).toEqual([]);
});

test("Checkout's return is believed only with the signature of our order", async () => {
  const tenantId = await company("returned");
  const { orderId } = await quoted(tenantId);
  const checkout = await returned(orderId);
  const other = await quoted(await company("elsewhere"));
  const wrong = [
    { ...checkout, signature: "0".repeat(64) },
    { ...checkout, orderId: other.orderId },
    { ...checkout, paymentId: "pay_00000000000000" },
  ];
  for (const forged of wrong) {
    await expect(verifyCheckout(forged, NOON)).rejects.toMatchObject({
      reason: "checkout.not_signed",
    });
  }
  await expect(verifyCheckout(checkout, NOON, await company("thief"))).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(verifyCheckout({ ...checkout, orderId: "order_x" }, NOON)).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await stateOf(tenantId)).invoices).toEqual([]);

  const { outcome, documents } = await verifyCheckout(checkout, NOON, tenantId);
  expect(outcome.kind).toBe("applied");
  expect(documents).toEqual([expect.stringMatching(/^INV\/26-27\/\d{6}$/)]);
  const again = await verifyCheckout(checkout, NOON, tenantId);
  expect(again).toEqual({ outcome: { kind: "known", became: outcome }, documents });
  expect(verdictOf(again)).toEqual({ outcome: "applied", message: "Paid. Thank you." });
});

test("a change names its credit notes; a gateway that is down leaves the payment pending", async () => {
  const tenantId = await subscribed(scene, "upgraded");
  const now = minutesAfter(1_440);
  const command = {
    ...{ do: "change", when: "now", by: "tenant", tier: "PROFESSIONAL" },
  } as Parameters<typeof quoted>[1];
  const { orderId } = await quoted(tenantId, command, now);
  const checkout = await returned(orderId);
  await scene.simulator.control.failCalls({ call: "GET /v1/payments/" });
  expect(await verifyCheckout(checkout, now)).toEqual({
    outcome: { kind: "pending" },
    documents: [],
  });
  const { documents } = await verifyCheckout(checkout, now);
  expect(documents).toEqual([
    expect.stringMatching(/^CRN\/26-27\//),
    expect.stringMatching(/^INV\/26-27\//),
  ]);
});

test("an invoice has one live order; after a credit the old one is sent back", async () => {
  const tenantId = await subscribed(scene, "renewed");
  const invoice = await renew(tenantId, RENEWED);
  await scene.simulator.control.clock({ now: RENEWED });
  const first = await payInvoice(invoice.id, RENEWED);
  expect(first).toMatchObject({ amount: STARTER_PRICE, description: `Invoice ${invoice.number}` });
  expect((await payInvoice(invoice.id, RENEWED)).orderId).toBe(first.orderId);

  await inBilling(
    tenantId,
    RENEWED,
    SYSTEM,
    async (billing) => {
      const line = billing.state.invoices.find(({ id }) => id === invoice.id)?.lines[0];
      const lineId = line?.id ?? "";
      const credit = {
        do: "credit_line",
        invoiceId: invoice.id,
        lineId,
        amount: 100_000n,
      } as const;
      await billing.apply(credit, SYSTEM);
    },
    { invoiceIds: [invoice.id] },
  );
  const second = await payInvoice(invoice.id, RENEWED);
  expect(second.amount).toBe(STARTER_PRICE - 118_000n);
  expect(second.orderId).not.toBe(first.orderId);
  const old = await verifyCheckout(await returned(first.orderId), RENEWED);
  expect(old.outcome).toMatchObject({ kind: "refunded", reason: "superseded_order" });
  const paid = await verifyCheckout(await returned(second.orderId), RENEWED);
  expect(paid).toMatchObject({ outcome: { kind: "applied" }, documents: [invoice.number] });
  await sendRefunds(tenantId, RENEWED);
  const orders = await controlDb()
    .select({ orderId: gatewayOrders.orderId, status: gatewayOrders.status })
    .from(gatewayOrders)
    .where(eq(gatewayOrders.invoiceId, invoice.id))
    .orderBy(gatewayOrders.id);
  expect(orders).toEqual([
    { orderId: first.orderId, status: "superseded" },
    { orderId: second.orderId, status: "paid" },
  ]);
  await expect(payInvoice(invoice.id, RENEWED)).rejects.toMatchObject({ reason: "invoice_paid" });
  await expect(payInvoice(crypto.randomUUID(), RENEWED)).rejects.toMatchObject({
    code: "not_found",
  });
});
