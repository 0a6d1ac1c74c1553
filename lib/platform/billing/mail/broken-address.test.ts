import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { eq, like, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditLog, emailLog, outbox, tenants, webhookInbox } from "@/db/control";
import { userRoles, users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { workOnInbox } from "@/lib/platform/webhook/work-inbox";
import { SUBSCRIBERS } from "@/lib/subscribers";
import { createResendSimulator } from "@/simulators/resend/server";
import { createMailScene, type MailScene, onlyMail, type SentMail } from "./test-mail-scene";

const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-broken-address-"));
const mailbox = createResendSimulator(folder);
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

const late = () => ({ invoiceId: scene.ids.late });

describe("an address that takes no mail", () => {
  async function report(event: string, mail: SentMail) {
    const body = JSON.stringify({ type: `email.${event}`, data: { email_id: mail.id } });
    const now = new Date();
    await controlDb()
      .insert(webhookInbox)
      .values({
        provider: "resend",
        eventId: uuidv7(),
        eventType: `email.${event}`,
        rawBody: Buffer.from(body),
        headers: {},
        createdAt: now,
        nextAt: now,
      });
    while (await workOnInbox(now, log())) {
      // Until the inbox is empty.
    }
  }
  const isBroken = async () => {
    const [row] = await controlDb()
      .select({ failedAt: tenants.billingEmailFailedAt })
      .from(tenants)
      .where(eq(tenants.id, scene.acme.tenant.id));
    return row?.failedAt !== null;
  };
  const alerts = (outboxId: string) =>
    controlDb()
      .select({ tenantId: auditLog.tenantId, after: auditLog.after })
      .from(auditLog)
      .where(
        sql`${auditLog.action} = 'mail.billing-undeliverable' and ${auditLog.after} ->> 'outboxId' = ${outboxId}`,
      );
  const mend = (billingEmail = OWNER) =>
    controlDb()
      .update(tenants)
      .set({ billingEmail, billingEmailFailedAt: null })
      .where(eq(tenants.id, scene.acme.tenant.id));
  const setBroken = () =>
    controlDb()
      .update(tenants)
      .set({ billingEmailFailedAt: new Date() })
      .where(eq(tenants.id, scene.acme.tenant.id));
  beforeEach(async () => {
    await scene.reset();
    await mend();
  });

  test("a bounced mail goes to the administrators at once, later ones too, and staff are told", async () => {
    const id = await scene.ask("billing.invoice-issued", { on: "2026-06-10", ...late() });
    const bounced = onlyMail(await scene.work());
    await report("bounced", bounced);
    expect(await isBroken()).toBe(true);
    const second = onlyMail(await scene.work());
    expect(second).toMatchObject({ to: [scene.acme.owner.email], subject: bounced.subject });
    expect(second.attachments).toHaveLength(1);
    expect(second.text).toContain(`its billing address, ${OWNER}, does not take our mail`);
    expect(await alerts(id)).toEqual([
      {
        tenantId: scene.acme.tenant.id,
        after: { outboxId: id, template: "invoice_issued", reached: 1 },
      },
    ]);

    await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
    expect(onlyMail(await scene.work()).to).toEqual([scene.acme.owner.email]);
    await report("delivered", second);
    expect(await isBroken()).toBe(true);
    await report("bounced", second);
    expect(await scene.work()).toEqual([]);
  });

  test("a complaint: that mail was read, the next goes to the administrators", async () => {
    await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
    await report("complained", onlyMail(await scene.work()));
    expect(await isBroken()).toBe(true);
    expect(await scene.work()).toEqual([]);
    await scene.ask("billing.due-today", { on: "2026-06-17", ...late() });
    expect(onlyMail(await scene.work()).to).toEqual([scene.acme.owner.email]);
  });

  test.each(["delivered", "opened", "failed", "delivery_delayed"])(
    "%s says nothing about the address",
    async (event) => {
      await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
      await report(event, onlyMail(await scene.work()));
      expect(await isBroken()).toBe(false);
    },
  );

  test("a late bounce of an address that was replaced breaks nothing", async () => {
    await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
    const mail = onlyMail(await scene.work());
    await mend("accounts@acme.test");
    await report("bounced", mail);
    expect(await isBroken()).toBe(false);
    expect(await scene.work()).toEqual([]);
  });

  test("nobody else to write to: staff hear that too", async () => {
    await mend(scene.acme.owner.email.toUpperCase());
    await setBroken();
    const id = await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
    expect(await scene.work()).toEqual([]);
    expect(await alerts(id)).toMatchObject([{ after: { reached: 0 } }]);
  });

  test("several administrators: an address that is refused keeps the mail from nobody", async () => {
    const { place } = scene.acme.tenant;
    await inTenant(place, async (tx) => {
      const [ada] = await tx.select().from(userRoles).limit(1);
      const [grace] = await tx
        .insert(users)
        .values({ email: "grace@test.com", name: "Grace", userType: "staff", status: "active" })
        .returning();
      if (!ada || !grace) throw new Error("nobody there");
      await tx.insert(userRoles).values({ userId: grace.id, roleId: ada.roleId });
    });
    await setBroken();
    const id = await scene.ask("billing.due-soon", { on: "2026-06-15", ...late() });
    await expect(scene.work()).rejects.toThrow(/Invalid `to` field/);
    const [row] = await controlDb().select().from(outbox).where(eq(outbox.id, id));
    expect(row).toMatchObject({ state: "dead" });
    const sent = await controlDb()
      .select()
      .from(emailLog)
      .where(like(emailLog.dedupeKey, `${id}-%`));
    expect(sent).toMatchObject([{ to: scene.acme.owner.email, template: "due_soon" }]);
  });
});
