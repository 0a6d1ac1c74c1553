import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createRazorpaySimulator } from "./server";
import { signWebhook } from "./webhook";

const dir = mkdtempSync(path.join(os.tmpdir(), "ilms-razorpay-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const authorization = `Basic ${btoa("rzp_test_simulated:sim_key_secret")}`;
async function post(address: string, body: object) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}
const NOW = new Date("2026-05-20T04:30:00Z");
const START = { dir, now: NOW };

test("signs as the specification's known answer", () => {
  const body =
    '{"entity":"event","account_id":"acc_SIM00000000001","event":"payment.captured","contains":["payment"],"payload":{"payment":{"entity":{"id":"pay_SIM00000000001","amount":1910458,"currency":"INR","status":"captured","order_id":"order_SIM00000000001","notes":[],"description":"ILMS\\/change"}}},"created_at":1779235200}';
  expect(signWebhook("whsec_sim_local", body)).toBe(
    "3894b7ade84fc90a56ef9fcd219ba58fb06c610f80481bc2b58fd58dda16ed56",
  );
});

test("is controlled over HTTP, keeps all of it over a restart, and delivers what was left", async () => {
  const first = await createRazorpaySimulator(START);
  const order = await post(`${first.url}/v1/orders`, { amount: 5_000, currency: "INR" });
  const order_id = String(order.json.id);
  const control = `${first.url}/sim/control`;
  expect(await post(`${control}/pay`, { order_id, method: "netbanking" })).toMatchObject({
    status: 200,
    json: { razorpay_order_id: order_id },
  });
  expect((await post(`${control}/pay`, { order_id: "order_x" })).status).toBe(400);
  expect((await post(`${control}/lose-a-war`, {})).status).toBe(404);
  expect((await post(`${control}/clock`, { now: "2026-05-21T00:00:00Z" })).status).toBe(200);
  const before = (await (await fetch(control)).json()) as { now: string; webhooks: object[] };
  expect(before).toMatchObject({ now: "2026-05-21T00:00:00.000Z", orders: [{ id: order_id }] });
  await first.close();

  const bodies: string[] = [];
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    bodies.push(Buffer.concat(chunks).toString());
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  const webhookTarget = `http://127.0.0.1:${port}/`;
  const second = await createRazorpaySimulator({ ...START, webhookTarget });
  const after = second.state();
  expect(after.now).toBe(before.now);
  expect(after.orders).toEqual((before as unknown as typeof after).orders);
  expect(after.payments).toMatchObject([{ order_id, status: "authorized" }]);
  await second.settled();
  expect(bodies.map((body) => JSON.parse(body).event)).toEqual(["payment.authorized"]);
  // Nobody captured it within five days.
  await second.control.advance({ seconds: 5 * 86_400 });
  expect(second.state().payments).toMatchObject([{ status: "refunded" }]);
  await second.close();
  receiver.close();
});

test("the payment window shows the amount as the payer counts, and why there is nothing to pay", async () => {
  const simulator = await createRazorpaySimulator({ now: NOW });
  const { json } = await post(`${simulator.url}/v1/orders`, {
    amount: 19_990_000,
    currency: "INR",
  });
  const order_id = String(json.id);
  const page = async (more: Record<string, string> = {}) => {
    const parameters = { key_id: "rzp_test_simulated", order_id, name: "<b>A & Co", ...more };
    const query = new URLSearchParams(parameters);
    return (await fetch(`${simulator.url}/v1/checkout/public?${query}`)).text();
  };
  const shown = await page();
  expect(shown).toContain("Pay ₹1,99,900.00");
  expect(shown).toContain("&#60;b&#62;A &#38; Co");
  expect(await page({ key_id: "rzp_test_other" })).toContain("Authentication failed");
  expect(await page({ order_id: "order_x" })).toContain("There is no such order");
  await simulator.control.pay({ order_id });
  // Only authorised: the order did not ask for a capture.
  expect(await page()).toContain("<form>");
  await simulator.close();
});
