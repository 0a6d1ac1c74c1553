import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emailLog, outbox, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { relayNext } from "@/lib/platform/outbox/relay";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator } from "@/simulators/resend/server";
import { readPayToken } from "../pay-token";
import { setSubscription } from "./test-billing";
import { mailCases } from "./test-mail-cases";
import { createMailScene, type MailScene, onlyMail, type SentMail } from "./test-mail-scene";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-billing-mails-"));
const mailbox = createResendSimulator(folder);
const BILLING = "http://acme.localhost:3000/billing";
const OWNER = "owner@acme.test";

let scene: MailScene;
beforeAll(async () => {
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  const { port } = mailbox.address() as AddressInfo;
  scene = await createMailScene(`http://127.0.0.1:${port}`, SUBSCRIBERS);
});
afterAll(async () => {
  mailbox.close();
  await scene.platform.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => scene.reset());

/** Plain text as one line, so that it can be searched. */
const flat = (text: string) => text.replace(/\s+/g, " ");

function payTokenIn(mail: SentMail): string {
  const token = /http:\/\/localhost:3000\/pay\/([\w.-]+)/.exec(mail.text)?.[1];
  if (!token) throw new Error("The mail holds no link to pay");
  return token;
}

/** Where a person who looks at the mails wants them; nowhere as a rule. */
const gallery = process.env.ILMS_MAIL_GALLERY;

test.each(mailCases(() => scene.ids).map((mail) => [mail.template, mail.subject, mail] as const))(
  "%s: %s",
  async (template, subject, {
    topic,
    payload,
    subscription: fields = { tier: "STARTER" },
    ...expected
  }) => {
    await setSubscription(scene.acme.tenant.id, fields);
    const id = await scene.ask(topic, payload());
    const mail = onlyMail(await scene.work());
    if (gallery) writeFileSync(path.join(gallery, `${template}-${id}.html`), mail.html);
    expect(mail).toMatchObject({
      to: [OWNER],
      subject,
      tags: [{ name: "template", value: template }],
    });
    for (const text of expected.tells) expect(flat(mail.text)).toContain(text);
    expect(mail.html).toMatch(/<html[^>]* lang="en"/);
    expect(`${mail.text}${mail.html}`).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
    if (expected.pays) {
      const on = new Date(`${payload().on}T12:00:00Z`);
      expect(readPayToken(payTokenIn(mail), on)).toBe(expected.pays());
    } else {
      expect(mail.text).toContain(BILLING);
      expect(mail.text).not.toContain("/pay/");
    }
    const [pdf, ...more] = mail.attachments ?? [];
    expect(more).toEqual([]);
    expect(pdf?.filename).toBe(expected.attachment);
    if (pdf) expect(Buffer.from(pdf.content, "base64").subarray(0, 5).toString()).toBe("%PDF-");

    await scene.again(id);
    expect(await scene.work()).toEqual([]);
    expect(await controlDb().$count(emailLog, eq(emailLog.dedupeKey, id))).toBe(1);
  },
);

test("sent is sent: what changed since does not send it again", async () => {
  const id = await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
  onlyMail(await scene.work());
  await controlDb()
    .update(subscriptionBilling)
    .set({ openAmount: 100n })
    .where(eq(subscriptionBilling.id, scene.ids.late));
  await scene.again(id);
  expect(await scene.work()).toEqual([]);
});

const subscription = () => ({ subscriptionId: scene.ids.subscription });
const late = () => ({ invoiceId: scene.ids.late });

describe("news that time has passed by is not sent", () => {
  test.each<[string, () => Promise<unknown>, string, () => Record<string, unknown>]>([
    ["a reminder of a paid invoice", () => scene.settleLate(true), "billing.final-warning", late],
    ["overdue, but paid", () => scene.settleLate(true), "billing.past-due", subscription],
    ["the end of a trial that is over", async () => {}, "billing.trial-ending", subscription],
    ["a suspension that was lifted", async () => {}, "billing.suspended", subscription],
    [
      "a suspension by staff, who write themselves",
      () =>
        setSubscription(scene.acme.tenant.id, {
          status: "SUSPENDED",
          suspendReason: "admin",
          suspendedOn: "2026-05-01",
        }),
      "billing.suspended",
      subscription,
    ],
    [
      "a cancellation that was taken back",
      async () => {},
      "billing.cancel-scheduled",
      subscription,
    ],
    [
      "the deletion of data somebody pays for again",
      async () => {},
      "billing.data-deletion",
      () => ({ ...subscription(), cancelledOn: "2026-03-01" }),
    ],
    [
      "no longer overdue: the receipt says it",
      async () => {},
      "billing.reactivated",
      () => ({ ...subscription(), why: "overdue settled" }),
    ],
    [
      "a renewal that will not be",
      () => setSubscription(scene.acme.tenant.id, { cancelAt: "2026-06-10" }),
      "billing.renewal-preview",
      subscription,
    ],
    [
      "a failed try after which the order was paid",
      () => scene.settleLate(true),
      "billing.payment-failed",
      () => ({ orderId: "order_SIM00000000002" }),
    ],
  ])("%s", async (_, prepare, topic, payload) => {
    await prepare();
    const id = await scene.ask(topic, { on: "2026-05-12", ...payload() });
    expect(await scene.work()).toEqual([]);
    const [row] = await controlDb().select().from(outbox).where(eq(outbox.id, id));
    expect(row).toMatchObject({ state: "done", error: null });
  });
});

test("a document of somebody else is not told", async () => {
  const other = await scene.platform.createTenant("globex");
  const id = await scene.ask("billing.invoice-issued", {
    on: "2026-06-10",
    tenantId: other.id,
    ...late(),
  });
  await relayNext(SUBSCRIBERS, log());
  const [row] = await controlDb().select().from(outbox).where(eq(outbox.id, id));
  expect(row).toMatchObject({ state: "pending", error: expect.stringMatching(/no invoice/) });
});
