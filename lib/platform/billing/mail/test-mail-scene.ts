import { eq, ne } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import {
  gatewayOrders,
  outbox,
  payments,
  refunds,
  subscriptionBilling,
  subscriptionItems,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { createTestWorkspace } from "@/lib/platform/identity/test-workspace";
import { type OutboxHandler, relayNext } from "@/lib/platform/outbox/relay";
import type { InvoiceSnapshot } from "../document/snapshot";
import { CREDIT_NOTE, INTER } from "../document/test-snapshots";
import { setSubscription, writeCreditNote, writeInvoice } from "./test-billing";

/** V07 with credit: ₹19,104.58 in all, ₹9,683.61 of it from credit, ₹9,420.97 to be paid by 27 May. */
const INVOICE: InvoiceSnapshot = { ...INTER, dueOn: "2026-05-27" };
/** The same, due on 17 June and not paid. */
const LATE: InvoiceSnapshot = { ...INTER, number: "INV/26-27/000200", dueOn: "2026-06-17" };

const ITEM = { quantity: 1, pricedOn: "2026-05-10" };

/** A mail as the mailbox keeps it. */
export type SentMail = {
  id: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  attachments?: { filename: string; content: string }[];
};

async function writeMoney(tenantId: string, invoiceId: string, lateId: string) {
  const money = { tenantId, amount: 942097n, currency: "INR" as const };
  const payment = uuidv7();
  const refund = uuidv7();
  await controlDb()
    .insert(payments)
    .values({
      ...money,
      id: payment,
      provider: "razorpay",
      providerPaymentId: "pay_SIM00000000001",
      orderId: "order_SIM00000000001",
      invoiceId,
      method: "upi",
      status: "captured",
      appliedAmount: 942097n,
      receivedOn: "2026-05-20",
    });
  const withheld = uuidv7();
  const transferred = {
    ...money,
    invoiceId,
    status: "captured" as const,
    receivedOn: "2026-05-19",
    createdAt: new Date("2026-05-21T09:00:00.123Z"),
  };
  const part = (provider: "bank" | "tds", providerPaymentId: string, amount: bigint) => ({
    ...transferred,
    provider,
    providerPaymentId,
    method: provider,
    amount,
    appliedAmount: amount,
  });
  await controlDb()
    .insert(payments)
    .values([
      { ...part("tds", "TDS1", 142097n), id: withheld },
      part("bank", "UTR1", 800000n),
      { ...part("bank", "UTR2", 1n), createdAt: new Date("2026-05-22T09:00:00Z") },
    ]);
  const tooMuch = uuidv7();
  await controlDb()
    .insert(payments)
    .values({
      ...money,
      id: tooMuch,
      provider: "razorpay",
      providerPaymentId: "pay_SIM00000000003",
      invoiceId: lateId,
      method: "card",
      status: "captured",
      amount: 9500n,
      appliedAmount: 9000n,
      receivedOn: "2026-06-13",
    });
  await controlDb()
    .insert(refunds)
    .values({
      ...money,
      id: refund,
      paymentId: payment,
      invoiceId,
      reason: "duplicate_payment",
      idempotencyKey: "refund-one",
      requestedOn: "2026-05-22",
    });
  await controlDb()
    .insert(gatewayOrders)
    .values({ ...money, invoiceId: lateId, orderId: "order_SIM00000000002" });
  return { payment, refund, withheld, tooMuch };
}

/** The company acme with a paid invoice, an open one and what else mails speak of. */
export async function createMailScene(
  mailboxAddress: string,
  subscribers: Record<string, OutboxHandler>,
) {
  process.env.RESEND_BASE_URL = mailboxAddress;
  const platform = await createTestPlatform();
  await seedCatalog();
  const acme = await createTestWorkspace(platform, "acme");
  const tenantId = acme.tenant.id;
  const subscriptionId = await setSubscription(tenantId, { tier: "STARTER" });
  const owner = { tenantId, subscriptionId };
  const settled = { status: "paid", openAmount: 0n, paidOn: "2026-05-20" } as const;
  const invoice = await writeInvoice(owner, INVOICE, settled);
  const late = await writeInvoice(owner, LATE);
  const creditNote = await writeCreditNote(tenantId, invoice, CREDIT_NOTE);
  const money = await writeMoney(tenantId, invoice.id, late.id);
  await controlDb()
    .insert(subscriptionItems)
    .values([
      { ...ITEM, subscriptionId, product: "STARTER", unitAmount: 790000n },
      { ...ITEM, subscriptionId, product: "extra_seat", quantity: 8, unitAmount: 70000n },
    ]);

  const settleLate = (isPaid: boolean) =>
    controlDb()
      .update(subscriptionBilling)
      .set(
        isPaid
          ? { status: "paid", openAmount: 0n }
          : { status: "open", openAmount: LATE.amountDue },
      )
      .where(eq(subscriptionBilling.id, late.id));
  const mails = async () => {
    const response = await fetch(`${mailboxAddress}/messages`);
    return ((await response.json()) as { data: SentMail[] }).data;
  };

  return {
    platform,
    acme,
    ids: { subscription: subscriptionId, invoice: invoice.id, late: late.id, creditNote, ...money },
    settleLate,
    /** Everything as it is while nothing is wrong. */
    async reset() {
      await setSubscription(tenantId, {
        status: "ACTIVE",
        tier: "STARTER",
        interval: "month",
        anchorDate: "2026-05-10",
        periodIndex: 0,
        periodStart: "2026-05-10",
        periodEnd: "2026-06-10",
        trialEnd: null,
        trialPlan: null,
        trialConverts: null,
        cancelAt: null,
        suspendedOn: null,
        suspendReason: null,
      });
      await settleLate(false);
      await controlDb().delete(outbox).where(ne(outbox.state, "done"));
    },
    /** Writes an event about acme into the outbox; returns the row's id. */
    async ask(topic: string, payload: Record<string, unknown>): Promise<string> {
      const id = uuidv7();
      const dedupeKey = `${topic}:${id}`;
      await controlDb()
        .insert(outbox)
        .values({ id, topic, dedupeKey, payload: { tenantId, ...payload } });
      return id;
    },
    /** Has a row worked on again. */
    again: (id: string) =>
      controlDb().update(outbox).set({ state: "pending" }).where(eq(outbox.id, id)),
    /** What the worker does until nothing is left; returns the mails it sent, oldest first. */
    async work(): Promise<SentMail[]> {
      const before = new Set((await mails()).map(({ id }) => id));
      while (await relayNext(subscribers, log())) {
        // One row after the other.
      }
      const faults = await controlDb().select().from(outbox).where(ne(outbox.state, "done"));
      if (faults.length > 0) throw new Error(faults.map(({ error }) => error).join("\n"));
      return (await mails()).filter(({ id }) => !before.has(id)).reverse();
    },
  };
}
export type MailScene = Awaited<ReturnType<typeof createMailScene>>;

/** The one mail that was sent. */
export function onlyMail(sent: readonly SentMail[]): SentMail {
  const [mail] = sent;
  if (!mail || sent.length !== 1) throw new Error(`${sent.length} mails instead of one`);
  return mail;
}
