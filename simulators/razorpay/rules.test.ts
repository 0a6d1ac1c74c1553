import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  capturePayment,
  createOrder,
  findOrders,
  getOrder,
  getPayment,
  getRefund,
  listOrderPayments,
  listPayments,
  listRefunds,
  listSettlementItems,
  RazorpayError,
  refundPayment,
  verifyCheckoutSignature,
  verifyWebhook,
} from "@/lib/integrations/razorpay";
import type { RazorpaySimulator } from "./server";
import { startTestRazorpay } from "./test-razorpay";

let simulator: RazorpaySimulator;
const received: { event: string; id: string | null; body: string; isSigned: boolean }[] = [];
beforeAll(async () => {
  simulator = await startTestRazorpay({
    webhookTarget: async (request) => {
      const body = await request.text();
      const signature = request.headers.get("x-razorpay-signature");
      received.push({
        event: JSON.parse(body).event,
        id: request.headers.get("x-razorpay-event-id"),
        body,
        isSigned: verifyWebhook(Buffer.from(body), signature),
      });
      return new Response();
    },
  });
});
afterAll(() => simulator.close());

let count = 0;
const order = (amount = 1_910_458n) => {
  count += 1;
  return createOrder({ amount, currency: "INR", receipt: `ilms/q/${count}`, notes: { a: "b/c" } });
};
async function paid(amount?: bigint) {
  const { id } = await order(amount);
  const result = await simulator.control.pay({ order_id: id });
  if ("error" in result) throw new Error("not paid");
  return { orderId: id, paymentId: result.razorpay_payment_id, result };
}
async function events(work: () => Promise<unknown>) {
  await simulator.settled();
  received.length = 0;
  await work();
  await simulator.settled();
  return received.map(({ event }) => event);
}

describe("orders", () => {
  test("are opened, found by id and by receipt", async () => {
    const opened = await order();
    expect(opened).toMatchObject({
      amount: 1_910_458n,
      amountPaid: 0n,
      amountDue: 1_910_458n,
      status: "created",
      attempts: 0,
      notes: { a: "b/c" },
      createdAt: new Date("2026-05-20T04:30:00Z"),
    });
    expect(opened.id).toMatch(/^order_[0-9A-Za-z]{14}$/);
    expect(await getOrder(opened.id)).toEqual(opened);
    expect(await findOrders({ receipt: opened.receipt ?? "" })).toEqual([opened]);
    expect(await findOrders({ receipt: "never" })).toEqual([]);
  });

  test.each([
    [{ amount: 99n }, "amount", "The amount must be at least INR 1.00"],
    [{ receipt: "r".repeat(41) }, "receipt", "The receipt may not be greater than 40 characters."],
    [{ notes: { long: "n".repeat(257) } }, "notes", /256/],
    [{ currency: "rupees" }, "currency", /currency/],
  ])("are refused with %o", async (wrong, field, description) => {
    const right = { amount: 100n, currency: "INR", receipt: "r" };
    const refusal = await createOrder({ ...right, ...wrong }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "BAD_REQUEST_ERROR",
      status: 400,
      isRetryable: false,
      isUnknownOutcome: false,
      description:
        typeof description === "string" ? description : expect.stringMatching(description),
    });
    expect(String((refusal as { field: string }).field)).toContain(field);
  });

  test("above 2^53 never leave", async () => {
    const tooMuch = createOrder({ amount: 2n ** 53n, currency: "INR", receipt: "r" });
    await expect(tooMuch).rejects.toBeInstanceOf(RazorpayError);
    await expect(order(2n ** 53n - 1n)).resolves.toMatchObject({ amount: 9_007_199_254_740_991n });
  });

  test("that nobody opened are unknown", async () => {
    const unknown = { status: 400, description: "The id provided does not exist" };
    await expect(getOrder("order_00000000000000")).rejects.toMatchObject(unknown);
    await expect(getPayment("pay_00000000000000")).rejects.toMatchObject(unknown);
    await expect(getOrder("../payments")).rejects.toMatchObject({ field: "id", status: null });
  });
});

describe("payments", () => {
  test("are captured by themselves, reported twice and proven to the browser", async () => {
    let made: Awaited<ReturnType<typeof paid>> | undefined;
    const told = await events(async () => {
      made = await paid();
    });
    expect(told).toEqual(["payment.authorized", "payment.captured", "order.paid"]);
    expect(received.every(({ isSigned }) => isSigned)).toBe(true);
    expect(new Set(received.map(({ id }) => id)).size).toBe(3);
    expect(received[0]?.body).toContain('"a":"b\\/c"');
    if (!made) throw new Error("unreachable");
    const { orderId, paymentId, result } = made;
    const signature = result.razorpay_signature;
    expect(verifyCheckoutSignature({ orderId, paymentId, signature })).toBe(true);
    expect(await getPayment(paymentId)).toMatchObject({
      status: "captured",
      isCaptured: true,
      orderId,
      amount: 1_910_458n,
      fee: 45_087n,
      tax: 6_878n,
      method: "upi",
    });
    expect(await getOrder(orderId)).toMatchObject({ status: "paid", amountDue: 0n, attempts: 1 });
  });

  test("that fail leave the order open, with the bank's reason", async () => {
    const { id } = await order();
    for (const [card_number, otp, reason] of [
      ["4100 2800 0008 0001", "1234", "insufficient_fund"],
      ["4100 2800 0006 0003", "1234", "card_declined"],
      ["4100 2800 0000 1007", "123", "incorrect_otp"],
    ] as const) {
      const input = { order_id: id, method: "card" as const, card_number, otp };
      expect(await events(() => simulator.control.pay(input))).toEqual(["payment.failed"]);
      expect((await listOrderPayments(id))[0]).toMatchObject({
        status: "failed",
        errorReason: reason,
        errorSource: "customer",
      });
    }
    const upi = await simulator.control.pay({ order_id: id, vpa: "failure@razorpay" });
    expect(upi).toMatchObject({ error: { reason: "payment_failed", metadata: { order_id: id } } });
    expect(await getOrder(id)).toMatchObject({ status: "attempted", attempts: 4 });
    const good = { order_id: id, method: "card", card_number: "4100280000001007", otp: "12345" };
    expect(await simulator.control.pay({ ...good, method: "card" })).toHaveProperty(
      "razorpay_payment_id",
    );
    expect(await listOrderPayments(id)).toHaveLength(5);
  });

  test("of a paid order are refused", async () => {
    const { orderId } = await paid();
    await expect(simulator.control.pay({ order_id: orderId })).rejects.toThrow(/already done/);
  });

  test("that wait are captured once, for all that was authorised", async () => {
    const { id } = await order();
    await simulator.control.pay({ order_id: id, outcome: "authorize" });
    const [payment] = await listOrderPayments(id);
    const paymentId = payment?.id ?? "";
    expect(payment?.status).toBe("authorized");
    await expect(capturePayment(paymentId, 100n, "INR")).rejects.toMatchObject({ field: "amount" });
    await expect(capturePayment(paymentId, 1_910_458n, "USD")).rejects.toMatchObject({
      status: 400,
    });
    expect(await capturePayment(paymentId, 1_910_458n, "INR")).toMatchObject({
      status: "captured",
    });
    await expect(capturePayment(paymentId, 1_910_458n, "INR")).rejects.toMatchObject({
      description: "This payment has already been captured",
    });
  });

  test("that come late fail after ten minutes and are captured a day later", async () => {
    const { id } = await order();
    await simulator.control.pay({ order_id: id, outcome: "authorize_late" });
    const statusNow = async () => (await listOrderPayments(id)).map(({ status }) => status);
    expect(await statusNow()).toEqual(["created"]);
    const first = await events(() => simulator.control.advance({ seconds: 600 }));
    expect(first).toEqual(["payment.failed"]);
    expect(await statusNow()).toEqual(["failed"]);
    const then = await events(() => simulator.control.advance({ seconds: 86_400 }));
    expect(then).toEqual(["payment.authorized", "payment.captured", "order.paid"]);
    expect(await listOrderPayments(id)).toMatchObject([{ status: "captured", errorReason: null }]);
  });

  test("are listed by their time, newest first, in pages", async () => {
    await simulator.control.advance({ seconds: 7 * 86_400 });
    const from = simulator.now();
    const [one, two, three] = [await paid(), await paid(), await paid()];
    const ids = async (page: object) => (await listPayments({ from, ...page })).map(({ id }) => id);
    expect(await ids({})).toEqual([three.paymentId, two.paymentId, one.paymentId]);
    expect(await ids({ count: 1, skip: 1 })).toEqual([two.paymentId]);
    expect(
      await ids({ from: undefined, to: new Date(from.getTime() - 1_000), count: 100 }),
    ).not.toContain(one.paymentId);
    await expect(listPayments({ count: 101 })).rejects.toMatchObject({ field: "count" });
  });
});

describe("refunds", () => {
  const key = () => `refund-key-${++count}`;

  test("in parts, up to what was captured", async () => {
    const { paymentId } = await paid(10_000n);
    const refunds = await events(() =>
      refundPayment(paymentId, { amount: 4_000n, idempotencyKey: key(), notes: { why: "x" } }),
    );
    expect(refunds).toEqual(["refund.created", "refund.processed"]);
    expect(await getPayment(paymentId)).toMatchObject({
      status: "captured",
      refundStatus: "partial",
      amountRefunded: 4_000n,
    });
    await expect(
      refundPayment(paymentId, { amount: 6_001n, idempotencyKey: key() }),
    ).rejects.toMatchObject({ field: "amount", status: 400 });
    const rest = await refundPayment(paymentId, { amount: 6_000n, idempotencyKey: key() });
    expect(await getRefund(rest.id)).toEqual(rest);
    expect(await getPayment(paymentId)).toMatchObject({ status: "refunded", refundStatus: "full" });
    await expect(
      refundPayment(paymentId, { amount: 100n, idempotencyKey: key() }),
    ).rejects.toMatchObject({ description: "The payment has been fully refunded already" });
    expect((await listRefunds({ count: 2 })).map(({ paymentId: of }) => of)).toEqual([
      paymentId,
      paymentId,
    ]);
  });

  test("with a key happen once; a key has one content and one request at a time", async () => {
    const { paymentId } = await paid(10_000n);
    const idempotencyKey = key();
    const refund = () => refundPayment(paymentId, { amount: 1_000n, idempotencyKey });
    await simulator.control.stallCall({ call: "POST /v1/payments" });
    const first = refund();
    await simulator.control.awaitStalledCall({});
    await expect(refund()).rejects.toMatchObject({ status: 409, isRetryable: true });
    await simulator.control.resumeCall({});
    expect(await refund()).toEqual(await first);
    expect(await getPayment(paymentId)).toMatchObject({ amountRefunded: 1_000n });
    await expect(
      refundPayment(paymentId, { amount: 1_001n, idempotencyKey }),
    ).rejects.toMatchObject({ status: 400 });
    await expect(
      refundPayment(paymentId, { amount: 100n, idempotencyKey: "short" }),
    ).rejects.toMatchObject({ status: 400 });
  });

  test("of payments older than six months fail in the end, and the money stays", async () => {
    const { paymentId } = await paid(10_000n);
    await simulator.control.advance({ seconds: 181 * 86_400 });
    let id = "";
    const told = await events(async () => {
      const refund = await refundPayment(paymentId, { amount: 10_000n, idempotencyKey: key() });
      expect(refund.status).toBe("pending");
      id = refund.id;
    });
    expect(told).toEqual(["refund.created", "refund.failed"]);
    expect(await getRefund(id)).toMatchObject({ status: "failed" });
    expect(await getPayment(paymentId)).toMatchObject({ status: "captured", amountRefunded: 0n });
  });

  test("that are held stay pending until they are ended", async () => {
    const { paymentId } = await paid(10_000n);
    await simulator.control.holdRefunds({});
    const { id, status } = await refundPayment(paymentId, { amount: 500n, idempotencyKey: key() });
    await simulator.control.holdRefunds({ held: false });
    expect(status).toBe("pending");
    expect(await events(() => simulator.control.finishRefund({ id }))).toEqual([
      "refund.processed",
    ]);
    expect(await getRefund(id)).toMatchObject({ status: "processed", arn: expect.any(String) });
  });
});

test("money is settled two days later: payments less their fee, refunds and lost disputes", async () => {
  await simulator.control.clock({ now: "2027-03-01T06:00:00Z" });
  const { paymentId, orderId } = await paid(100_000n);
  await refundPayment(paymentId, { amount: 30_000n, idempotencyKey: "settled-refund" });
  const { id } = await simulator.control.openDispute({ payment_id: paymentId, amount: 20_000 });
  expect(await events(() => simulator.control.loseDispute({ id }))).toEqual([
    "payment.dispute.lost",
  ]);
  const day = { year: 2027, month: 3, day: 3 };
  expect(await listSettlementItems(day)).toEqual([]);
  await simulator.control.advance({ seconds: 2 * 86_400 });
  const items = await listSettlementItems(day);
  expect(items).toMatchObject([
    { entityId: paymentId, type: "payment", credit: 97_640n, debit: 0n, fee: 2_360n, tax: 360n },
    { type: "refund", credit: 0n, debit: 30_000n, orderId, amount: 30_000n },
    { type: "adjustment", debit: 20_000n, paymentId },
  ]);
  expect(items[0]).toMatchObject({
    amount: 100_000n,
    isSettled: true,
    orderReceipt: `ilms/q/${count}`,
  });
  expect(new Set(items.map(({ settlementId }) => settlementId)).size).toBe(1);
});
