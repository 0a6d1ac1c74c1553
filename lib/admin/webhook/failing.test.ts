import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { notifications } from "@/db/tenant/core/notifications";
import { webhooks } from "@/db/tenant/core/webhooks";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator, type StoredEmail } from "@/simulators/resend/server";
import { type Receiver, startReceiver } from "./test-receiver";
import { addWebhook, happen, logOf, requestAt, work } from "./test-webhooks";
import { updateWebhook } from "./update";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-webhook-mails-"));
const mailbox = createResendSimulator(folder);
const START = new Date("2026-03-01T09:00:00Z");
const DAY_MS = 86_400_000;
const day = (days: number) => new Date(START.getTime() + days * DAY_MS);

let platform: TestPlatform;
let acme: TestWorkspace;
let receiver: Receiver;
beforeAll(async () => {
  process.env.WEBHOOK_LOOPBACK = "true";
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`;
  receiver = await startReceiver();
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(async () => {
  mailbox.close();
  await platform.close();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

async function mails(): Promise<StoredEmail[]> {
  const response = await fetch(`${process.env.RESEND_BASE_URL}/messages`);
  return ((await response.json()) as { data: StoredEmail[] }).data;
}

const stored = async (id: string) =>
  (
    await inTenant(acme.tenant.place, (tx) => tx.select().from(webhooks).where(eq(webhooks.id, id)))
  )[0];

/** One event a day, each with all the attempts that are due by then. */
async function live(from: number, to: number): Promise<void> {
  for (let quarter = from * 4; quarter <= to * 4; quarter += 1) {
    const now = day(quarter / 4);
    if (quarter % 4 === 0) await happen(acme, now, [{ type: "orders.created", id: uuidv7() }]);
    await work(acme, now);
  }
}

test("a webhook that only fails is switched off after five days, and its administrators are told", async () => {
  const { id } = await addWebhook(acme, START, { url: receiver.url(), eventTypes: ["orders.*"] });
  receiver.answer(500);
  await live(0, 4.75);
  expect(await stored(id)).toMatchObject({ isActive: true, version: 1 });
  await live(5, 5);
  const off = await stored(id);
  expect(off).toMatchObject({ isActive: false, version: 2 });
  expect(off?.disabledAt?.toISOString().slice(0, 10)).toBe("2026-03-06");
  expect(off?.failureCount).toBeGreaterThan(8);
  const calls = receiver.received.length;
  await live(6, 7);
  expect(receiver.received).toHaveLength(calls);

  const { place } = acme.tenant;
  const audited = await inTenant(place, (tx) =>
    tx
      .select({ action: auditLogs.action, changes: auditLogs.changes, kind: auditLogs.actorKind })
      .from(auditLogs)
      .where(and(eq(auditLogs.recordId, id), eq(auditLogs.action, "status_change"))),
  );
  expect(audited).toMatchObject([{ kind: "system", changes: { is_active: { to: false } } }]);
  const notices = await inTenant(place, (tx) => tx.select().from(notifications));
  expect(notices).toMatchObject([
    { userId: acme.owner.id, kind: "webhooks.disabled", tableName: "webhooks", recordId: id },
  ]);
  while (await relayNext(SUBSCRIBERS, log())) {
    // One mail after the other.
  }
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: [acme.owner.email], subject: "A webhook was switched off" });
  expect(mail?.text).toContain(`http://acme.localhost:3000/system-admin/webhooks/${id}`);
  expect(mail?.text).toContain("Nothing but failures for 5 days.");
});

test("one success starts the five days anew, and so does whoever saves the webhook", async () => {
  const { id } = await addWebhook(acme, START, {
    url: receiver.url("/second"),
    eventTypes: ["orders.*"],
  });
  receiver.answer(500);
  await live(0, 4);
  receiver.answer(204);
  await live(5, 6);
  receiver.answer(500);
  await live(7, 11);
  expect(await stored(id)).toMatchObject({ isActive: true });
  await execute(updateWebhook, requestAt(acme, day(11.5)), {
    id,
    version: 1,
    description: "Somebody looks after it",
  });
  await live(12, 16);
  expect(await stored(id)).toMatchObject({ isActive: true });
  await live(17, 17);
  const off = await stored(id);
  expect(off).toMatchObject({ isActive: false });
  // Switched on again it has a clean count, and what waited goes on.
  receiver.answer(204);
  const waiting = (await logOf(acme, id)).filter(({ status }) => status === "retrying").length;
  expect(waiting).toBeGreaterThan(0);
  await execute(updateWebhook, requestAt(acme, day(18)), {
    id,
    version: off?.version,
    isActive: true,
  });
  expect(await stored(id)).toMatchObject({ failureCount: 0, disabledAt: null, isActive: true });
  await work(acme, day(19));
  expect((await logOf(acme, id)).some(({ status }) => status === "retrying")).toBe(false);
});
