import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inBilling } from "@/lib/platform/billing/in-billing";
import { payLink } from "@/lib/platform/billing/pay-token";
import {
  minutesAfter,
  NOON,
  openScene,
  renew,
  type Scene as SceneWith,
  STARTER_PRICE,
  stateOf,
  subscribed,
} from "@/lib/platform/billing/payment/test-scene";
import { SYSTEM } from "@/lib/platform/billing/store/announce";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import { loadPayPage, payLinkPdf } from "./pay-page";
import { isPayLinkSettled, startPayLink, verifyPayLink } from "./pay-page-checkout";

const RENEWED = new Date("2026-06-20T06:30:00Z");

/** The request that next/headers stands for in these tests. */
const visit = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => visit.headers,
  cookies: async () => ({ get: () => undefined }),
}));

type Scene = SceneWith<RazorpaySimulator>;
let scene: Scene;
let visitors = 0;
beforeAll(async () => {
  scene = await openScene(startTestRazorpay);
  // Only what the clock shows: timers run.
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(async () => {
  vi.useRealTimers();
  await scene.close();
});
beforeEach(async () => {
  await scene.catchUp();
  await scene.simulator.control.clock({ now: NOON });
  visitors += 1;
  visit.headers = new Headers({ "x-ilms-ip": `10.0.0.${visitors}` });
  vi.setSystemTime(RENEWED);
});

/** A company with an open renewal, and the secret of the link in its mail. */
async function billed(slug: string) {
  const tenantId = await subscribed(scene, slug);
  const invoice = await renew(tenantId, RENEWED);
  await scene.simulator.control.clock({ now: RENEWED });
  const token = payLink(invoice.id, RENEWED).split("/").at(-1) ?? "";
  return { tenantId, invoice, token };
}

async function paid(orderId: string) {
  const { control } = scene.simulator;
  await control.dropWebhooks({});
  const result = await control.pay({ order_id: orderId });
  await control.dropWebhooks({ count: 0 });
  if ("error" in result) throw new Error("The payment failed");
  const { razorpay_payment_id: paymentId, razorpay_signature: signature } = result;
  return { orderId, paymentId, signature };
}

test("a link shows its invoice, pays it once, and says so afterwards", async () => {
  const { tenantId, invoice, token } = await billed("linked");
  expect(await loadPayPage(token)).toMatchObject({
    state: "invoice",
    document: { number: invoice.number, status: "open", openAmount: Number(STARTER_PRICE) },
  });
  const checkout = await startPayLink(token);
  expect(checkout).toMatchObject({ amount: Number(STARTER_PRICE), isSimulated: true });
  expect(await startPayLink(token)).toEqual(checkout);
  expect(await isPayLinkSettled(token)).toBe(false);

  const returned = await paid(checkout.orderId);
  expect(await verifyPayLink(token, returned)).toMatchObject({
    outcome: "applied",
    invoiceNumber: invoice.number,
  });
  expect(await verifyPayLink(token, returned)).toMatchObject({
    outcome: "applied",
    invoiceNumber: invoice.number,
  });
  expect(await isPayLinkSettled(token)).toBe(true);
  expect(await loadPayPage(token)).toMatchObject({
    document: { status: "paid", openAmount: 0, paidOn: "2026-06-20" },
  });
  await expect(startPayLink(token)).rejects.toMatchObject({ reason: "invoice_paid" });
  expect((await stateOf(tenantId)).invoices.map(({ open }) => open)).toEqual([0n, 0n]);
});

test("a suspended company pays by its link and is active again", async () => {
  const { tenantId, token } = await billed("late");
  const suspended = new Date("2026-07-12T06:30:00Z");
  await inBilling(tenantId, suspended, SYSTEM, async () => {});
  expect((await stateOf(tenantId)).subscription).toMatchObject([{ status: "SUSPENDED" }]);
  vi.setSystemTime(suspended);
  await scene.simulator.control.clock({ now: suspended });
  const { orderId } = await startPayLink(token);
  await verifyPayLink(token, await paid(orderId));
  expect((await stateOf(tenantId)).subscription).toMatchObject([{ status: "ACTIVE" }]);
});

test("a link that was changed, is too old or was never ours shows nothing and does nothing", async () => {
  const { invoice, token } = await billed("guarded");
  const forged = token.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  expect(await loadPayPage(forged)).toEqual({ state: "unknown" });
  expect(await loadPayPage("nonsense")).toEqual({ state: "unknown" });
  await expect(startPayLink(forged)).rejects.toMatchObject({ code: "not_found" });
  expect((await payLinkPdf(forged)).status).toBe(404);

  vi.setSystemTime(minutesAfter(60 * 24 * 61, RENEWED));
  expect(await loadPayPage(token)).toEqual({ state: "expired" });
  await expect(startPayLink(token)).rejects.toMatchObject({ code: "not_found" });
  expect(token.startsWith(invoice.id)).toBe(true);
});

test("a payment of another company's order is not taken, nor one without our signature", async () => {
  const one = await billed("one");
  const other = await billed("other");
  const { orderId } = await startPayLink(other.token);
  const returned = await paid(orderId);
  await expect(verifyPayLink(one.token, returned)).rejects.toMatchObject({ code: "not_found" });
  const forged = { ...returned, signature: "0".repeat(64) };
  await expect(verifyPayLink(other.token, forged)).rejects.toMatchObject({
    reason: "checkout.not_signed",
  });
  expect(await isPayLinkSettled(other.token)).toBe(false);
});

test("the invoice comes as a file that no shared cache keeps", async () => {
  const { invoice, token } = await billed("printed");
  const response = await payLinkPdf(token);
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="${invoice.number?.replaceAll("/", "-")}.pdf"`,
  );
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("who opens links without end is asked to wait", async () => {
  for (let look = 0; look < 120; look++) await loadPayPage("nonsense");
  expect(await loadPayPage("nonsense")).toEqual({ state: "busy" });
});
