import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createResendSimulator } from "./server";
import { SIMULATOR_SECRET, signWebhook } from "./webhook";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-simulator-"));
type Delivery = { headers: IncomingMessage["headers"]; body: string };
const waiting: ((delivery: Delivery) => void)[] = [];
const arrived: Delivery[] = [];

const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const delivery = { headers: request.headers, body: Buffer.concat(chunks).toString() };
  const next = waiting.shift();
  if (next) next(delivery);
  else arrived.push(delivery);
  response.end();
});
const nextDelivery = () =>
  new Promise<Delivery>((resolve) => {
    const first = arrived.shift();
    if (first) resolve(first);
    else waiting.push(resolve);
  });

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );

let simulator: Server;
let address: string;
beforeAll(async () => {
  const url = await listen(receiver);
  simulator = createResendSimulator(folder, { url, secret: SIMULATOR_SECRET });
  address = await listen(simulator);
});
afterAll(() => {
  simulator.close();
  receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(to: string, more: object = {}): Promise<Response> {
  return fetch(`${address}/emails`, {
    method: "POST",
    headers: { authorization: "Bearer re_any", "content-type": "application/json" },
    body: JSON.stringify({ from: "ILMS <a@ilms.test>", to, subject: "Hello", text: "x", ...more }),
  });
}

test("signs as the specification's known answer", () => {
  const body =
    '{"type":"email.bounced","created_at":"2026-05-20T10:00:00.000Z","data":{"email_id":"00000000-0000-4000-8000-000000000001"}}';
  expect(signWebhook(SIMULATOR_SECRET, "msg_sim1", "1779271200", body)).toBe(
    "v1,iEZa2KpKblv09BlDG0bKdCmw/1A/nuOXpqTqqiVoGXE=",
  );
});

test.each([
  ["delivered@resend.dev", ["email.delivered"]],
  ["bounced@resend.dev", ["email.bounced"]],
  ["complained@resend.dev", ["email.delivered", "email.complained"]],
  ["suppressed+orders@resend.dev", ["email.suppressed"]],
])(
  "a mail to %s is reported as %j, signed so that the receiver's library takes it",
  async (to, events) => {
    const { id } = (await (await send(to)).json()) as { id: string };
    for (const type of events) {
      const { headers, body } = await nextDelivery();
      const verified = new Webhook(SIMULATOR_SECRET).verify(body, {
        "webhook-id": String(headers["svix-id"]),
        "webhook-timestamp": String(headers["svix-timestamp"]),
        "webhook-signature": String(headers["svix-signature"]),
      });
      expect(verified).toMatchObject({ type, data: { email_id: id, to: [to] } });
    }
  },
);

test("keeps attachments and lists the newest first", async () => {
  const content = Buffer.from("a,b").toString("base64");
  const attachments = [{ filename: "list.csv", content, content_type: "text/csv" }];
  const { id } = (await (await send("ada@ilms.test", { attachments })).json()) as { id: string };
  const listed = (await (await fetch(`${address}/messages`)).json()) as { data: unknown[] };
  expect(listed.data).toContainEqual(expect.objectContaining({ id, attachments }));
  expect(arrived).toHaveLength(0);
});

test("refuses the addresses that the service refuses", async () => {
  for (const to of ["ada@example.com", "ada@test.com"]) expect((await send(to)).status).toBe(422);
});
