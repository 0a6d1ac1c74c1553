import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emailLog, outbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator, type StoredEmail } from "@/simulators/resend/server";
import { relayNext } from "./relay";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-mailbox-"));
const mailbox = createResendSimulator(folder);
/** Stands before the mailbox and can answer in its place, in the service's own format. */
const failures: { statusCode: number; name: string; message: string }[] = [];
const gateway: Server = createServer((request, response) => {
  const failure = failures.shift();
  if (!failure) return void mailbox.emit("request", request, response);
  response.writeHead(failure.statusCode, { "content-type": "application/json" });
  response.end(JSON.stringify(failure));
});

let platform: TestPlatform;
let tenantId: string;
const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

beforeAll(async () => {
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${await listening(gateway)}`;
  platform = await createTestPlatform();
  tenantId = (await platform.createTenant("postbox")).id;
});
afterAll(async () => {
  gateway.close();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await controlDb().delete(outbox);
});

async function sentMails(): Promise<StoredEmail[]> {
  const response = await fetch(`${process.env.RESEND_BASE_URL}/messages`);
  return ((await response.json()) as { data: StoredEmail[] }).data;
}

async function enqueue(topic = "mail.provisioning_ready") {
  const [row] = await controlDb()
    .insert(outbox)
    .values({ topic, payload: { tenantId }, dedupeKey: crypto.randomUUID() })
    .returning();
  if (!row) throw new Error("The row was not written");
  return row.id;
}

const rowOf = async (id: string) =>
  (await controlDb().select().from(outbox).where(eq(outbox.id, id)))[0];
const makeDue = (id: string) =>
  controlDb()
    .update(outbox)
    .set({ nextAt: new Date(0) })
    .where(eq(outbox.id, id));

test("a mail is sent once, logged, and leads to the configured address", async () => {
  const before = (await sentMails()).length;
  const id = await enqueue();
  await Promise.all([relayNext(SUBSCRIBERS, log()), relayNext(SUBSCRIBERS, log())]);
  expect((await rowOf(id))?.state).toBe("done");
  const mails = await sentMails();
  expect(mails).toHaveLength(before + 1);
  expect(mails[0]).toMatchObject({
    to: ["owner@postbox.test"],
    subject: "The workspace of postbox is ready",
  });
  expect(mails[0]?.html).toContain("http://postbox.localhost:3000/login");
  expect(mails[0]?.text).toContain("http://postbox.localhost:3000/login");
  const logged = await controlDb().select().from(emailLog).where(eq(emailLog.dedupeKey, id));
  expect(logged).toMatchObject([{ template: "provisioning_ready", providerId: mails[0]?.id }]);
});

test("a worker that dies after sending does not send again", async () => {
  const id = await enqueue();
  await relayNext(SUBSCRIBERS, log());
  const before = (await sentMails()).length;
  // As if the transaction that marks the row had been lost with its process.
  await controlDb().update(outbox).set({ state: "pending" }).where(eq(outbox.id, id));
  await makeDue(id);
  await relayNext(SUBSCRIBERS, log());
  expect((await rowOf(id))?.state).toBe("done");
  expect(await sentMails()).toHaveLength(before);
});

test.each([
  [429, "rate_limit_exceeded"],
  [500, "application_error"],
  [409, "concurrent_idempotent_requests"],
  [401, "restricted_api_key"],
])("%d %s is tried again later and then succeeds", async (statusCode, name) => {
  const id = await enqueue();
  failures.push({ statusCode, name, message: "no" });
  await relayNext(SUBSCRIBERS, log());
  const waiting = await rowOf(id);
  expect(waiting).toMatchObject({ state: "pending", attempts: 1, error: `${name}: no` });
  expect(waiting?.nextAt.getTime()).toBeGreaterThan(Date.now());
  expect(await relayNext(SUBSCRIBERS, log())).toBe(false);
  await makeDue(id);
  await relayNext(SUBSCRIBERS, log());
  expect((await rowOf(id))?.state).toBe("done");
});

test.each([
  [422, "validation_error"],
  [409, "invalid_idempotent_request"],
])("%d %s will never succeed and is given up at once", async (statusCode, name) => {
  const id = await enqueue();
  failures.push({ statusCode, name, message: "no" });
  await relayNext(SUBSCRIBERS, log());
  expect(await rowOf(id)).toMatchObject({ state: "dead", error: `${name}: no` });
});

test("a topic nobody handles is kept and shown, not lost", async () => {
  const id = await enqueue("mail.unheard_of");
  await relayNext(SUBSCRIBERS, log());
  expect(await rowOf(id)).toMatchObject({ state: "pending", attempts: 1 });
});
