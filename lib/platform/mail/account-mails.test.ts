import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "@/db/control";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import { writeEvents } from "@/lib/core/audit";
import { controlDb, inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { confirmEmailChange } from "@/lib/platform/identity/email-change/confirm";
import { requestEmailChange } from "@/lib/platform/identity/email-change/request";
import { askOwnerToVerify } from "@/lib/platform/identity/email-verification/issue";
import { verifyEmail } from "@/lib/platform/identity/email-verification/verify";
import { askPasswordReset } from "@/lib/platform/identity/password-reset/ask";
import { resetPassword } from "@/lib/platform/identity/password-reset/use";
import { checkSession } from "@/lib/platform/identity/session/check";
import { openSession } from "@/lib/platform/identity/session/open";
import {
  createTestWorkspace,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { relayNext } from "@/lib/platform/outbox/relay";
import { relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator, type StoredEmail } from "@/simulators/resend/server";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-account-mails-"));
const mailbox = createResendSimulator(folder);
/** The worker's handlers read the clock themselves, so this file lives in the present. */
const NOW = new Date();
let platform: TestPlatform;
let acme: TestWorkspace;
beforeAll(async () => {
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`;
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
});
afterAll(async () => {
  mailbox.close();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

const inAcme = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(acme.tenant.place, work);
const SPACE = "http://acme.localhost:3000";

async function mails(): Promise<StoredEmail[]> {
  const response = await fetch(`${process.env.RESEND_BASE_URL}/messages`);
  return ((await response.json()) as { data: StoredEmail[] }).data;
}

/** What the worker does until nothing is left; returns the mails it sent, oldest first. */
async function work(): Promise<StoredEmail[]> {
  const before = new Set((await mails()).map(({ id }) => id));
  await relayEvents(acme.tenant.id, acme.tenant.place, new Set(Object.keys(SUBSCRIBERS)), NOW);
  while (await relayNext(SUBSCRIBERS, log())) {
    // One row after the other.
  }
  const faults = await controlDb().select().from(outbox).where(eq(outbox.state, "pending"));
  expect(faults).toEqual([]);
  return (await mails()).filter(({ id }) => !before.has(id)).reverse();
}

const only = (sent: StoredEmail[]): StoredEmail => {
  const [mail] = sent;
  if (!mail || sent.length !== 1) throw new Error(`${sent.length} mails instead of one`);
  return mail;
};

/** The token of the one link to a page of the workspace; the same in both versions of the mail. */
function tokenIn(mail: StoredEmail, page: string): string {
  const pattern = new RegExp(`${SPACE}/${page}\\?token=([\\w.-]+)`);
  const token = pattern.exec(mail.text)?.[1];
  expect(pattern.exec(mail.html)?.[1]).toBe(token);
  if (!token) throw new Error("The mail holds no link");
  return token;
}

async function request() {
  const opened = await inAcme((tx) =>
    openSession(tx, { userId: acme.owner.id }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  const actor = await checkSession(acme.tenant.place, { ...opened, kind: "browser" }, NOW);
  return { ...originAt(NOW), tenant: acme.tenant, actor };
}

test("verification: the link in the mail proves the address; sent again it would be the same", async () => {
  const holder = { tenantId: acme.tenant.id, userId: acme.owner.id };
  await inAcme((tx) => askOwnerToVerify(tx, holder, NOW));
  const mail = only(await work());
  expect(mail).toMatchObject({ to: [acme.owner.email], subject: "Confirm your e-mail address" });
  expect(mail.html).toMatch(/<html[^>]* lang="en"/);
  expect(mail.html).not.toMatch(/<img|<script|http:\/\/(?!acme\.localhost|www\.w3\.org)/);

  const [row] = await controlDb().select().from(outbox).orderBy(desc(outbox.id)).limit(1);
  await controlDb()
    .update(outbox)
    .set({ state: "pending" })
    .where(eq(outbox.id, row?.id ?? ""));
  expect(await work()).toEqual([]);
  await verifyEmail(acme.tenant, tokenIn(mail, "verify"), originAt(NOW));
});

test("reset: nothing for strangers, a link for the person, then word that it was used", async () => {
  await askPasswordReset(acme.tenant, { email: "nobody@acme.test" }, originAt(NOW));
  expect(await work()).toEqual([]);
  await askPasswordReset(acme.tenant, { email: acme.owner.email }, originAt(NOW));
  const mail = only(await work());
  expect(mail.text).toContain("Chrome on Linux, address 203.0.113.9");
  await resetPassword(
    acme.tenant,
    { token: tokenIn(mail, "reset"), password: "Marble-Kettle-91" },
    originAt(NOW),
  );
  const told = only(await work());
  expect(told).toMatchObject({ to: [acme.owner.email], subject: "Your password was changed" });
  expect(told.text).toContain(`${SPACE}/reset`);
  expect(JSON.stringify(await controlDb().select().from(outbox))).not.toContain(
    tokenIn(mail, "reset"),
  );
});

test("change of address: a link to each mailbox, word to both when it is done", async () => {
  const to = "ada.king@elsewhere.test";
  await execute(requestEmailChange, await request(), { email: to });
  const [old, fresh] = await work();
  if (!old || !fresh) throw new Error("Two mails are due");
  expect([old.to, fresh.to]).toEqual([[acme.owner.email], [to]]);
  for (const mail of [old, fresh]) {
    await confirmEmailChange(acme.tenant, tokenIn(mail, "confirm-email"), originAt(NOW));
  }
  const done = await work();
  expect(done.map((mail) => mail.to)).toEqual([[acme.owner.email], [to]]);
  for (const mail of done) expect(mail.subject).toBe("Your address was changed");
});

test("an address that is taken: its owner is told, without a link that would give it away", async () => {
  await inAcme((tx) =>
    tx
      .insert(users)
      .values({ email: "grace@acme.test", name: "Grace", userType: "staff", status: "active" }),
  );
  await execute(requestEmailChange, await request(), { email: "grace@acme.test" });
  const sent = await work();
  const toGrace = only(sent.filter((mail) => mail.to.includes("grace@acme.test")));
  expect(toGrace.subject).toBe("This address has an account already");
  expect(toGrace.text).not.toContain("token=");
  expect(sent).toHaveLength(2);
});

test("a new device: when and from where, in the person's own zone, and what to do", async () => {
  await inAcme((tx) =>
    tx
      .update(users)
      .set({ timezone: "Europe/Berlin", locale: "en-GB" })
      .where(eq(users.id, acme.owner.id)),
  );
  const at = "2026-06-01T10:00:00.000Z";
  const userId = acme.owner.id;
  await inAcme((tx) =>
    writeEvents(tx, { ...originAt(NOW), userId }, [
      {
        type: "sessions.opened-on-new-device",
        table: "users",
        id: userId,
        payload: { userId, sessionId: userId, device: "Firefox on Windows", ip: "192.0.2.7", at },
      },
    ]),
  );
  const mail = only(await work());
  expect(mail.text).toContain("Firefox on Windows, address 192.0.2.7");
  expect(mail.text).toMatch(/1 Jun 2026, 12:00/);
  for (const page of ["account/sessions", "reset"]) expect(mail.text).toContain(`${SPACE}/${page}`);
});

test("nobody is written to once they are deactivated", async () => {
  await inAcme((tx) =>
    tx.update(users).set({ status: "deactivated" }).where(eq(users.id, acme.owner.id)),
  );
  const payload = { userId: acme.owner.id, at: NOW.toISOString(), ip: null, device: "curl" };
  await inAcme((tx) =>
    writeEvents(tx, { ...originAt(NOW), userId: undefined }, [
      { type: "password.changed", table: "users", id: acme.owner.id, payload },
    ]),
  );
  expect(await work()).toEqual([]);
  const unpublished = await inAcme((tx) =>
    tx.select({ at: domainEvents.publishedAt }).from(domainEvents),
  );
  for (const { at } of unpublished) expect(at).not.toBeNull();
});
