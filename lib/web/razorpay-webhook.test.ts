import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { webhookInbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { metricsText } from "./metrics";
import { answerRazorpayWebhook } from "./razorpay-webhook";

/** The known answer of the billing specification, section 14; the escaped slash is on purpose. */
const BODY =
  '{"entity":"event","account_id":"acc_SIM00000000001","event":"payment.captured","contains":["payment"],"payload":{"payment":{"entity":{"id":"pay_SIM00000000001","amount":1910458,"currency":"INR","status":"captured","order_id":"order_SIM00000000001","notes":[],"description":"ILMS\\/change"}}},"created_at":1779235200}';
const SIGNATURE = "3894b7ade84fc90a56ef9fcd219ba58fb06c610f80481bc2b58fd58dda16ed56";
const OLD_SECRET = "the-secret-before-the-rotation";

let platform: TestPlatform;
beforeAll(async () => {
  process.env.RAZORPAY_WEBHOOK_SECRET_PREVIOUS = OLD_SECRET;
  platform = await createTestPlatform();
});
afterAll(() => platform.close());
beforeEach(async () => {
  await controlDb().delete(webhookInbox);
});

const sign = (body: string | Buffer, secret: string) =>
  createHmac("sha256", secret).update(body).digest("hex");

function send(body: BodyInit, signature: string | null, eventId: string | null = "EvtSIM0000001x") {
  const headers = new Headers({ "content-type": "application/json" });
  if (signature !== null) headers.set("x-razorpay-signature", signature);
  if (eventId !== null) headers.set("x-razorpay-event-id", eventId);
  const address = "http://localhost:3000/api/webhooks/razorpay";
  return answerRazorpayWebhook(new Request(address, { method: "POST", headers, body }));
}
const rows = () => controlDb().select().from(webhookInbox);
async function refusedSoFar(): Promise<number> {
  const { text } = await metricsText();
  return Number(text.match(/ilms_webhooks_refused_total\{provider="razorpay"\} (\d+)/)?.[1] ?? 0);
}

test("the known answer is stored byte for byte, with what was signed", async () => {
  const answer = await send(BODY, SIGNATURE);
  expect(answer.status).toBe(200);
  const [row] = await rows();
  expect(row).toMatchObject({
    provider: "razorpay",
    eventId: "EvtSIM0000001x",
    eventType: "payment.captured",
    state: "pending",
    headers: { "x-razorpay-signature": SIGNATURE, "x-razorpay-event-id": "EvtSIM0000001x" },
  });
  expect(row?.rawBody.toString("utf8")).toBe(BODY);
});

test("fifty deliveries at once are one event", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(BODY, SIGNATURE)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await rows()).toHaveLength(1);
});

test("without an event id the bytes are the event", async () => {
  for (let turn = 0; turn < 2; turn += 1) await send(BODY, SIGNATURE, null);
  const id = createHash("sha256").update(BODY).digest("hex");
  expect((await rows()).map(({ eventId }) => eventId)).toEqual([id]);
});

test("a retry that carries the secret before the rotation is taken", async () => {
  expect((await send(BODY, sign(BODY, OLD_SECRET))).status).toBe(200);
});

test("bytes that are no text are kept as they are", async () => {
  const bytes = Buffer.from([0xff, 0x00, 0xfe]);
  expect((await send(new Uint8Array(bytes), sign(bytes, "whsec_sim_local"))).status).toBe(200);
  const [row] = await rows();
  expect(row).toMatchObject({ eventType: "unknown" });
  expect(row?.rawBody.equals(bytes)).toBe(true);
});

const rewritten = JSON.stringify(JSON.parse(BODY));
const huge = "x".repeat(300_000);
test.each([
  ["no signature", BODY, null, "e"],
  ["a wrong signature", BODY, "0".repeat(64), "e"],
  ["another secret", BODY, sign(BODY, "whsec_other"), "e"],
  ["JSON written anew", rewritten, SIGNATURE, "e"],
  ["an empty body", "", SIGNATURE, "e"],
  ["too many bytes", huge, sign(huge, "whsec_sim_local"), "e"],
  ["an event id that is none", BODY, SIGNATURE, "a b"],
])("refused and only counted: %s", async (_name, body, signature, eventId) => {
  const before = await refusedSoFar();
  const answer = await send(body, signature, eventId);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ reason: "webhook.refused" });
  expect(await rows()).toEqual([]);
  expect(await refusedSoFar()).toBe(before + 1);
});
