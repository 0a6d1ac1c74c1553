import { createHmac, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditLog, emailLog, webhookInbox } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedStaff } from "@/lib/platform/identity/staff";
import { NOW } from "@/lib/platform/identity/test-workspace";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { receiveResendWebhook } from "./receive-resend";
import { replayInbox } from "./replay";
import { workOnInbox } from "./work-inbox";

let platform: TestPlatform;
let operator: StaffRequest;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: NOW });
  operator = await signedInStaff("Olga", ["operator"], NOW);
});
afterAll(() => platform.close());
beforeEach(async () => {
  await controlDb().delete(webhookInbox);
});

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** A webhook as Resend sends it, signed by hand. */
function signed(body: string, id = `msg_${randomUUID()}`) {
  const timestamp = String(NOW.getTime() / 1_000);
  const key = Buffer.from(config().RESEND_WEBHOOK_SECRET.slice(6), "base64");
  const digest = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = {
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${digest}`,
  };
  return { body: Buffer.from(body), headers };
}

async function receive(body: string, id?: string) {
  const webhook = signed(body, id);
  await receiveResendWebhook(webhook.body, webhook.headers, NOW);
}

const event = (type: string, emailId: string) =>
  JSON.stringify({ type, created_at: NOW.toISOString(), data: { email_id: emailId } });

async function sentMail(lastEvent = "sent") {
  const providerId = randomUUID();
  await controlDb().insert(emailLog).values({
    template: "test",
    to: "ada@acme.test",
    subject: "Hello",
    dedupeKey: randomUUID(),
    providerId,
    lastEvent,
  });
  return providerId;
}

const lastEventOf = async (providerId: string) =>
  (await controlDb().select().from(emailLog).where(eq(emailLog.providerId, providerId)))[0]
    ?.lastEvent;
const onlyRow = async () => {
  const rows = await controlDb().select().from(webhookInbox);
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (!row) throw new Error("no row");
  return row;
};
const work = (now = NOW) => workOnInbox(now, log());

test("an event is kept byte for byte, once, and noted at its mail", async () => {
  const mail = await sentMail();
  const body = `{ "type":"email.delivered",\n "data":{"email_id":"${mail}","subject":"Grüße"} }`;
  await Promise.all([
    receive(body, "msg_same"),
    receive(body, "msg_same"),
    receive(body, "msg_same"),
  ]);
  const row = await onlyRow();
  expect(row).toMatchObject({
    eventId: "msg_same",
    eventType: "email.delivered",
    state: "pending",
  });
  expect(row.rawBody.toString("utf8")).toBe(body);
  expect(Object.keys(row.headers).sort()).toEqual(["svix-id", "svix-signature", "svix-timestamp"]);

  expect(await Promise.all([work(), work()])).toContain(true);
  expect(await work()).toBe(false);
  expect(await onlyRow()).toMatchObject({ state: "done", attempts: 1, error: null });
  expect(await lastEventOf(mail)).toBe("delivered");
});

test("what nobody signed is not stored", async () => {
  const { body, headers } = signed(event("email.bounced", randomUUID()));
  const forged = { ...headers, "svix-signature": "v1,AAAA" };
  await expect(receiveResendWebhook(body, forged, NOW)).rejects.toThrow();
  await expect(receiveResendWebhook(body, headers, later(301))).rejects.toThrow();
  expect(await controlDb().$count(webhookInbox)).toBe(0);
});

describe("what a mail has become", () => {
  test.each([
    ["sent", ["delivered", "opened"], "opened"],
    ["sent", ["opened", "delivered"], "opened"],
    ["sent", ["delivered", "bounced"], "bounced"],
    ["sent", ["bounced", "delivered", "delivery_delayed"], "bounced"],
    ["sent", ["delivered", "complained", "clicked"], "complained"],
    ["sent", ["sent"], "sent"],
    ["sent", ["suppressed"], "suppressed"],
  ])("%s, then %j, is %s", async (first, types, last) => {
    const mail = await sentMail(first);
    for (const type of types) {
      await receive(event(`email.${type}`, mail));
      await work();
    }
    expect(await lastEventOf(mail)).toBe(last);
  });

  test("a bounce is told to staff once, however often it comes", async () => {
    const mail = await sentMail();
    await receive(event("email.bounced", mail));
    await receive(event("email.bounced", mail));
    await work();
    await work();
    const told = await controlDb()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.actor, "system"), eq(auditLog.action, "mail.bounced")));
    const mailRow = await controlDb().select().from(emailLog).where(eq(emailLog.providerId, mail));
    const about = told.filter(
      ({ after }) => (after as { mailId: string }).mailId === mailRow[0]?.id,
    );
    expect(about).toHaveLength(1);
  });
});

test("an event that overtakes its mail waits for it", async () => {
  const providerId = randomUUID();
  await receive(event("email.delivered", providerId));
  await work();
  expect(await onlyRow()).toMatchObject({ state: "orphan", attempts: 1 });
  expect(await work(later(4))).toBe(false);
  await controlDb()
    .insert(emailLog)
    .values({ template: "t", to: "a@b.test", subject: "s", dedupeKey: providerId, providerId });
  expect(await work(later(5))).toBe(true);
  expect(await onlyRow()).toMatchObject({ state: "done", attempts: 2, error: null });
  expect(await lastEventOf(providerId)).toBe("delivered");
});

test("an orphan is given up in the end; staff can have it worked on again", async () => {
  const providerId = randomUUID();
  await receive(event("email.delivered", providerId));
  let now = NOW;
  for (let turn = 1; turn <= 10; turn += 1) {
    expect(await work(now)).toBe(true);
    now = (await onlyRow()).nextAt;
  }
  const dead = await onlyRow();
  expect(dead).toMatchObject({ state: "dead", attempts: 10 });
  expect(await work(new Date(now.getTime() + 86_400_000))).toBe(false);

  await controlDb()
    .insert(emailLog)
    .values({ template: "t", to: "a@b.test", subject: "s", dedupeKey: providerId, providerId });
  await replayInbox(operator, { id: dead.id });
  expect(await work()).toBe(true);
  expect(await onlyRow()).toMatchObject({ state: "done", attempts: 1 });
  const rows = await controlDb()
    .select()
    .from(auditLog)
    .where(eq(auditLog.requestId, operator.requestId));
  expect(rows).toMatchObject([
    {
      actor: `staff:${operator.staff.id}`,
      action: "inbox.replay",
      before: { state: "dead", attempts: 10 },
      after: { id: dead.id, state: "pending" },
    },
  ]);
});

test.each([
  ["no JSON", "{", "unknown", "dead"],
  ["no event", "[1]", "unknown", "dead"],
  ["no mail's id", '{"type":"email.sent","data":{}}', "email.sent", "dead"],
  ["an id that is none", '{"type":"email.sent","data":{"email_id":"x"}}', "email.sent", "dead"],
  ["a type that the database could not hold", '{"type":"a\\u0000b"}', "unknown", "done"],
  ["about something else", '{"type":"domain.created","data":{}}', "domain.created", "done"],
])("signed, but %s", async (_name, body, eventType, state) => {
  await receive(body);
  await work();
  expect(await onlyRow()).toMatchObject({ eventType, state });
});

test("the inbox is nobody's without the permission", async () => {
  const support = await signedInStaff("Sara", ["support"], NOW);
  await receive(event("email.delivered", randomUUID()));
  const { id } = await onlyRow();
  await expect(replayInbox(support, { id })).rejects.toMatchObject({
    reason: "permission.missing",
  });
  await expect(replayInbox(operator, { id: randomUUID() })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(replayInbox(operator, { id: "x" })).rejects.toMatchObject({ code: "invalid" });
});
