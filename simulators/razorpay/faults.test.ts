import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  chargeToken,
  createCustomer,
  createMandateOrder,
  createOrder,
  findOrders,
  getOrder,
  getPayment,
  listOrderPayments,
  listPayments,
  verifyWebhook,
} from "@/lib/integrations/razorpay";
import type { RazorpaySimulator } from "./server";
import { startTestRazorpay } from "./test-razorpay";

let simulator: RazorpaySimulator;
let answerStatus = 200;
let received: { event: string; id: string | null; at: Date; isSigned: boolean }[] = [];
beforeAll(async () => {
  simulator = await startTestRazorpay({
    webhookTarget: async (request) => {
      const body = await request.text();
      const signature = request.headers.get("x-razorpay-signature");
      received.push({
        event: body.startsWith("{") ? JSON.parse(body).event : body,
        id: request.headers.get("x-razorpay-event-id"),
        at: simulator.now(),
        isSigned: verifyWebhook(Buffer.from(body), signature),
      });
      return new Response(null, { status: answerStatus });
    },
  });
});
afterAll(() => simulator.close());
beforeEach(async () => {
  await simulator.settled();
  received = [];
  answerStatus = 200;
});

const opened = (receipt = "r", amount = 1_000n) =>
  createOrder({ amount, currency: "INR", receipt });
const names = () => received.map(({ event }) => event);
const PAID = ["payment.authorized", "payment.captured", "order.paid"];
async function pay() {
  const { id } = await opened();
  await simulator.control.pay({ order_id: id });
  await simulator.settled();
}

test("a refused call had no effect; what may have happened is said to be unknown", async () => {
  await simulator.control.failCalls({ call: "POST /v1/orders", count: 2 });
  const failure = { status: 502, code: "GATEWAY_ERROR", isRetryable: true, isUnknownOutcome: true };
  await expect(opened("refused")).rejects.toMatchObject(failure);
  await expect(opened("refused")).rejects.toMatchObject(failure);
  await opened("refused");
  expect(await findOrders({ receipt: "refused" })).toHaveLength(1);

  await simulator.control.failCalls({
    status: 429,
    code: "BAD_REQUEST_ERROR",
    description: "Slow",
  });
  await expect(opened("refused")).rejects.toMatchObject({
    isRetryable: true,
    isUnknownOutcome: false,
    description: "Slow",
  });
  await simulator.control.failCalls({ call: "GET /v1/payments" });
  await expect(listPayments({})).rejects.toMatchObject({ isUnknownOutcome: false });
});

test("an answer that is lost leaves the order behind", async () => {
  await simulator.control.loseAnswers({ call: "POST /v1/orders" });
  await expect(opened("lost")).rejects.toMatchObject({
    code: "NO_ANSWER",
    status: null,
    isRetryable: true,
    isUnknownOutcome: true,
  });
  expect(await findOrders({ receipt: "lost" })).toMatchObject([{ status: "created" }]);
});

test("a wrong key is refused", async () => {
  const answer = await fetch(`${simulator.url}/v1/orders`, {
    headers: { authorization: `Basic ${btoa("rzp_test_simulated:guess")}` },
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    error: { code: "BAD_REQUEST_ERROR", description: "Authentication failed" },
  });
});

test("empty notes are a list and slashes are escaped, as the service writes them", async () => {
  const { id } = await opened("a/b");
  const answer = await fetch(`${simulator.url}/v1/orders/${id}`, {
    headers: { authorization: `Basic ${btoa("rzp_test_simulated:sim_key_secret")}` },
  });
  expect(await answer.text()).toMatch(/"receipt":"a\\\/b".*"notes":\[\]/);
});

test("webhooks get lost, are doubled, late, out of order or forged", async () => {
  await simulator.control.dropWebhooks({});
  await pay();
  expect(names()).toEqual([]);
  await simulator.control.dropWebhooks({ count: 0 });

  await simulator.control.duplicateWebhooks({ count: 1 });
  await pay();
  expect(names()).toEqual(["payment.authorized", ...PAID]);
  expect(received[0]?.id).toBe(received[1]?.id);

  received = [];
  await simulator.control.delayWebhooks({ seconds: 60 });
  await pay();
  expect(names()).toEqual([]);
  await simulator.control.delayWebhooks({ seconds: 0 });
  await simulator.control.advance({ seconds: 60 });
  expect(names()).toEqual(PAID);

  received = [];
  await simulator.control.holdWebhooks({});
  await pay();
  expect(names()).toEqual([]);
  await simulator.control.releaseWebhooks({});
  expect(names()).toEqual([...PAID].reverse());

  received = [];
  const event = { body: '{"event":"payment.captured"}' };
  expect(await simulator.control.forgeWebhook({ ...event, signature: "00" })).toEqual({
    status: 200,
    error: null,
  });
  await simulator.control.forgeWebhook({ ...event, secret: "whsec_guess" });
  await simulator.control.forgeWebhook(event);
  expect(received.map(({ isSigned }) => isSigned)).toEqual([false, false, true]);
});

test("a webhook that is not taken comes again for a day, with the same id; then none comes", async () => {
  answerStatus = 500;
  await simulator.control.holdWebhooks({});
  await pay();
  await simulator.control.dropWebhooks({});
  const first = simulator.now().getTime();
  await simulator.control.releaseWebhooks({ order: "as_sent" });
  await simulator.control.advance({ seconds: 2 * 86_400 });
  const captured = received.filter(({ event }) => event === "payment.captured");
  const minutes = captured.map(({ at }) => (at.getTime() - first) / 60_000);
  expect(minutes).toEqual([0, 1, 5, 30, 120, 360, 720, 1_440]);
  expect(new Set(captured.map(({ id }) => id)).size).toBe(1);
  expect(simulator.state()).toMatchObject({ isWebhookDisabled: true });

  await simulator.control.dropWebhooks({ count: 0 });
  received = [];
  answerStatus = 200;
  await pay();
  expect(names()).toEqual([]);
  await simulator.control.enableWebhooks({});
  await pay();
  expect(names()).toEqual(PAID);
});

async function mandate() {
  const { id: customerId } = await createCustomer({ name: "Ada Ltd", email: "ada@ada.test" });
  const { id } = await createMandateOrder({
    customerId,
    authType: "netbanking",
    maxAmount: 1_000_000n,
    expiresAt: new Date("2036-01-01T00:00:00Z"),
    bankAccount: {
      beneficiaryName: "Ada Ltd",
      accountNumber: "1121431121541121",
      accountType: "current",
      ifscCode: "HDFC0000001",
    },
    receipt: "mandate",
  });
  await expect(simulator.control.pay({ order_id: id, method: "upi" })).rejects.toThrow(/method/);
  await simulator.control.pay({ order_id: id, method: "emandate" });
  const [payment] = await listOrderPayments(id);
  return { customerId, tokenId: payment?.tokenId ?? "" };
}
const chargeWith = (of: { customerId: string; tokenId: string }, orderId: string, amount: bigint) =>
  chargeToken({
    ...of,
    orderId,
    amount,
    currency: "INR",
    email: "ada@ada.test",
    contact: "+919876543210",
  });

test("a confirmed mandate is debited within its maximum; the bank answers a day later", async () => {
  const token = await mandate();
  expect(await createCustomer({ name: "Ada Ltd", email: "ada@ada.test" })).toEqual({
    id: token.customerId,
  });
  const { id } = await opened("debit", 500_000n);
  await expect(chargeWith(token, id, 500_000n)).rejects.toMatchObject({ field: "token" });
  await simulator.control.confirmMandate({ id: token.tokenId });
  const tooMuch = await opened("debit", 1_000_001n);
  await expect(chargeWith(token, tooMuch.id, 1_000_001n)).rejects.toMatchObject({
    description: "Amount exceeds maximum amount allowed",
  });

  const { paymentId } = await chargeWith(token, id, 500_000n);
  expect(await getPayment(paymentId)).toMatchObject({ status: "created", method: "emandate" });
  await simulator.settled();
  received = [];
  await simulator.control.advance({ seconds: 86_400 });
  expect(names()).toEqual(PAID);
  expect(await getOrder(id)).toMatchObject({ status: "paid" });

  const refused = await opened("debit", 500_000n);
  const debit = await chargeWith(token, refused.id, 500_000n);
  await simulator.control.rejectDebit({ id: debit.paymentId });
  expect(await getPayment(debit.paymentId)).toMatchObject({
    status: "failed",
    errorReason: "insufficient_funds",
  });
});

test("a mandate is confirmed by itself after a while, or rejected, paused, cancelled", async () => {
  const first = await mandate();
  await simulator.settled();
  received = [];
  await simulator.control.advance({ seconds: 120 });
  await simulator.control.pauseMandate({ id: first.tokenId });
  await simulator.control.cancelMandate({ id: first.tokenId });
  const second = await mandate();
  await simulator.control.rejectMandate({ id: second.tokenId });
  await simulator.control.advance({ seconds: 120 });
  expect(names().filter((name) => name.startsWith("token."))).toEqual([
    "token.confirmed",
    "token.paused",
    "token.cancelled",
    "token.rejected",
  ]);
});

test("with nobody at home nothing can have happened", async () => {
  await simulator.close();
  // A connection that was kept open breaks under the first call: it may have been read before.
  await expect(opened("nobody")).rejects.toMatchObject({ code: "NO_ANSWER" });
  await expect(opened("nobody")).rejects.toMatchObject({
    code: "NO_ANSWER",
    isRetryable: true,
    isUnknownOutcome: false,
  });
});
