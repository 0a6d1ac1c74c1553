import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditLog, mandateDebits, mandates, outbox } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import {
  BUYER,
  company,
  NOON,
  only,
  openScene,
  renew,
  type Scene as SceneWith,
  STARTER_PRICE,
  stateOf,
  subscribed,
} from "../payment/test-scene";
import { verifyCheckout } from "../payment/verify-checkout";
import { runReconciliation } from "../reconcile/run-reconciliation";
import { authoriseMandate } from "./authorise-mandate";
import { cancelMandate } from "./cancel-mandate";
import { debitMandates } from "./debit-mandates";
import { noteToken } from "./note-token";

type Scene = SceneWith<RazorpaySimulator>;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene(startTestRazorpay);
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.catchUp();
  await scene.simulator.control.clock({ now: NOON });
  // The tests before are over; their mandates are not to be debited along.
  await controlDb().update(mandates).set({ status: "cancelled" });
});

const ACCOUNT = {
  beneficiaryName: "Acme Traders",
  accountNumber: "001122334455",
  accountType: "current",
  ifscCode: "HDFC0000001",
  authType: "netbanking",
  contact: "+919876543210",
  maxAmount: 100_000_000,
};

const day = (date: string) => new Date(`2026-${date}T06:30:00Z`);
const ISSUED = day("06-20");

async function authorised(tenantId: string, account: object = ACCOUNT) {
  const options = await authoriseMandate(tenantId, account, BUYER, scene.simulator.now());
  const result = await scene.simulator.control.pay({
    order_id: options.orderId,
    method: "emandate",
    contact: ACCOUNT.contact,
  });
  return { ...options, result };
}

/** A company with STARTER and a mandate that its bank has confirmed. */
async function withMandate(slug: string, account: object = ACCOUNT) {
  const tenantId = await subscribed(scene, slug);
  const { mandateId } = await authorised(tenantId, account);
  await scene.simulator.control.advance({ seconds: 180 });
  await scene.catchUp();
  return { tenantId, mandateId };
}

const debitsOf = (invoiceId: string) =>
  controlDb()
    .select()
    .from(mandateDebits)
    .where(eq(mandateDebits.invoiceId, invoiceId))
    .orderBy(asc(mandateDebits.tryNumber));
const statusOf = async (id: string) =>
  only(await controlDb().select().from(mandates).where(eq(mandates.id, id))).status;

async function goTo(now: Date) {
  await scene.simulator.control.clock({ now });
  await scene.catchUp();
}

/** Has the bank refuse the debit that is under way. */
async function refuse(invoiceId: string) {
  const debit = (await debitsOf(invoiceId)).find(({ status }) => status === "pending");
  await scene.simulator.control.rejectDebit({ id: debit?.providerPaymentId ?? "" });
  await scene.catchUp();
}

describe("authorising", () => {
  test("the account goes to the gateway, its last digits stay", async () => {
    const tenantId = await company("authorised");
    const { mandateId, result, ...options } = await authorised(tenantId);
    expect(options).toMatchObject({ amount: 0n, currency: "INR", recurring: true });
    if ("error" in result) throw new Error("refused");
    const { outcome } = await verifyCheckout(
      {
        orderId: result.razorpay_order_id,
        paymentId: result.razorpay_payment_id,
        signature: result.razorpay_signature,
      },
      NOON,
      tenantId,
    );
    expect(outcome).toMatchObject({ kind: "noted" });
    const row = only(await controlDb().select().from(mandates).where(eq(mandates.id, mandateId)));
    expect(row).toMatchObject({ status: "created", accountHint: "HDFC ···· 4455" });
    expect(row.tokenId).toMatch(/^token_/);
    expect(JSON.stringify(row, (_, v) => String(v))).not.toContain(ACCOUNT.accountNumber);
    await scene.simulator.control.advance({ seconds: 180 });
    await scene.catchUp();
    expect(await statusOf(mandateId)).toBe("confirmed");
    const actions = await controlDb()
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.tenantId, tenantId))
      .orderBy(asc(auditLog.id));
    expect(actions.map(({ action }) => action)).toEqual([
      "billing.mandate-created",
      "billing.mandate-confirmed",
    ]);
  });

  test("a payment of which nobody told is made up for", async () => {
    const tenantId = await company("silent-mandate");
    await scene.simulator.control.dropWebhooks({});
    const { mandateId } = await authorised(tenantId);
    await scene.simulator.control.dropWebhooks({ count: 0 });
    await runReconciliation("orders", day("05-21"));
    const row = only(await controlDb().select().from(mandates).where(eq(mandates.id, mandateId)));
    expect(row.tokenId).toMatch(/^token_/);
  });

  test.each([
    ["accountNumber", { accountNumber: "12ab" }],
    ["ifscCode", { ifscCode: "HDFC" }],
    ["maxAmount", { maxAmount: 1_000_000_001 }],
    ["contact", { contact: "" }],
    ["extra", { extra: 1 }],
  ])("%s is checked", async (field, wrong) => {
    const given = { ...ACCOUNT, ...wrong };
    await expect(authoriseMandate(crypto.randomUUID(), given, BUYER, NOON)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
  });
});

describe("what the bank says", () => {
  const at = NOON.getTime() / 1_000;
  const report = (
    tokenId: string,
    status: "confirmed" | "rejected" | "paused" | "cancelled",
    n: number,
  ) => noteToken({ tokenId, customerId: null, status, at: at + n }, NOON);

  test.each([
    [["confirmed", "paused"], "paused"],
    [["confirmed", "paused", "confirmed"], "confirmed"],
    [["confirmed", "cancelled"], "cancelled"],
    [["rejected"], "rejected"],
  ] as const)("%j, told in order or backwards, ends the same", async (statuses, last) => {
    for (const isBackwards of [false, true]) {
      const tenantId = await company(`bank-${statuses.join("-")}-${isBackwards}`);
      const { mandateId } = await authorised(tenantId);
      await scene.catchUp();
      const row = only(await controlDb().select().from(mandates).where(eq(mandates.id, mandateId)));
      const told = statuses.map((status, index) => ({ status, index: index * 10 }));
      if (isBackwards) told.reverse();
      for (const { status, index } of told) await report(row.tokenId ?? "", status, index);
      for (const { status, index } of told) await report(row.tokenId ?? "", status, index);
      expect(await statusOf(mandateId)).toBe(last);
    }
  });

  test("a token that nobody knows waits; a new mandate ends the one before", async () => {
    expect(await report("token_unknown", "confirmed", 0)).toBe(false);
    const { tenantId, mandateId } = await withMandate("replaced");
    const { mandateId: next } = await authorised(tenantId);
    await scene.simulator.control.advance({ seconds: 180 });
    await scene.catchUp();
    expect([await statusOf(mandateId), await statusOf(next)]).toEqual(["cancelled", "confirmed"]);
  });
});

describe("debits", () => {
  test("on the day of issue, once, by any number of workers; the bank takes a day", async () => {
    const { tenantId } = await withMandate("debited");
    const invoice = await renew(tenantId, ISSUED);
    await goTo(ISSUED);
    await Promise.all(Array.from({ length: 4 }, () => debitMandates(ISSUED, log())));
    expect(await debitsOf(invoice.id)).toMatchObject([{ tryNumber: 0, status: "pending" }]);
    expect((await stateOf(tenantId)).invoices.at(-1)).toMatchObject({ status: "open" });
    await goTo(day("06-21"));
    await scene.catchUp();
    expect(await stateOf(tenantId)).toMatchObject({
      debits: [{ tryNumber: 0, status: "captured" }],
      orders: [{ status: "paid" }, { status: "paid" }],
    });
    expect((await stateOf(tenantId)).invoices.at(-1)).toMatchObject({ status: "paid", open: 0n });
    expect(await debitMandates(day("06-27"), log())).toBe(0);
  });

  test("a refused one is tried again on D, D+3 and D+7, and then no more", async () => {
    const { tenantId } = await withMandate("refused");
    const invoice = await renew(tenantId, ISSUED);
    const tries = [
      ["06-20", 1],
      ["06-21", 0],
      ["06-27", 1],
      ["06-28", 0],
      ["06-30", 1],
      ["07-03", 0],
      ["07-04", 1],
      ["07-06", 0],
      ["07-10", 0],
    ] as const;
    for (const [date, expected] of tries) {
      await goTo(day(date));
      expect([date, await debitMandates(day(date), log())]).toEqual([date, expected]);
      if (expected === 1) await refuse(invoice.id);
    }
    const debits = await debitsOf(invoice.id);
    expect(debits.map(({ status }) => status)).toEqual(["failed", "failed", "failed", "failed"]);
    expect(new Set(debits.map(({ orderId }) => orderId)).size).toBe(1);
    const told = await controlDb()
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.topic, "billing.payment-failed"));
    const ours = told.filter(
      ({ payload }) => (payload as { invoiceId?: string }).invoiceId === invoice.id,
    );
    expect(ours).toHaveLength(4);
    expect((await stateOf(tenantId)).subscription).toMatchObject([{ status: "PAST_DUE" }]);
  });

  test("no new one while the bank still works on the last", async () => {
    const { tenantId } = await withMandate("slow-bank");
    const invoice = await renew(tenantId, ISSUED);
    await goTo(ISSUED);
    await scene.simulator.control.dropWebhooks({});
    await debitMandates(ISSUED, log());
    expect(await debitMandates(day("06-27"), log())).toBe(0);
    expect(await debitsOf(invoice.id)).toMatchObject([{ status: "pending" }]);
    await scene.simulator.control.clock({ now: day("06-28") });
    await scene.simulator.control.dropWebhooks({ count: 0 });
    await runReconciliation("orders", day("06-28"));
    expect((await stateOf(tenantId)).debits).toMatchObject([{ status: "captured" }]);
  });

  test("above the maximum nothing is asked for; it is told once", async () => {
    const { tenantId } = await withMandate("capped", { ...ACCOUNT, maxAmount: 900_000 });
    const invoice = await renew(tenantId, ISSUED);
    await goTo(ISSUED);
    expect(await debitMandates(ISSUED, log())).toBe(0);
    expect(await debitMandates(ISSUED, log())).toBe(0);
    expect(await debitsOf(invoice.id)).toEqual([]);
    const audited = await controlDb()
      .select()
      .from(auditLog)
      .where(
        and(eq(auditLog.tenantId, tenantId), eq(auditLog.action, "billing.mandate-debit-skipped")),
      );
    expect(audited).toMatchObject([
      { after: { amount: Number(STARTER_PRICE), maxAmount: 900_000 } },
    ]);
  });

  test("an answer that is lost is looked for, never asked for again", async () => {
    const { tenantId } = await withMandate("lost-debit");
    const invoice = await renew(tenantId, ISSUED);
    await goTo(ISSUED);
    const { control } = scene.simulator;
    await control.loseAnswers({ call: "POST /v1/payments/create/recurring" });
    await debitMandates(ISSUED, log());
    expect(await debitsOf(invoice.id)).toMatchObject([{ status: "requested" }]);
    expect(await debitMandates(ISSUED, log())).toBe(0);
    await debitMandates(new Date(ISSUED.getTime() + 16 * 60_000), log());
    expect(await debitsOf(invoice.id)).toMatchObject([
      { status: "pending", providerPaymentId: expect.stringMatching(/^pay_/) },
    ]);
    await goTo(day("06-21"));
    expect((await stateOf(tenantId)).debits).toEqual([{ status: "captured", tryNumber: 0 }]);
  });

  test("a busy gateway costs no try; a refusal does", async () => {
    const { tenantId } = await withMandate("busy");
    const invoice = await renew(tenantId, ISSUED);
    await goTo(ISSUED);
    const { control } = scene.simulator;
    const call = "POST /v1/payments/create/recurring";
    await control.failCalls({ call, status: 429, code: "BAD_REQUEST_ERROR", description: "Slow" });
    await debitMandates(ISSUED, log());
    expect(await debitsOf(invoice.id)).toEqual([]);
    await control.failCalls({ call, status: 400, code: "BAD_REQUEST_ERROR", description: "No" });
    await debitMandates(ISSUED, log());
    expect(await debitsOf(invoice.id)).toMatchObject([{ status: "failed", error: "No" }]);
  });

  test("a mandate that ended is not debited", async () => {
    const { tenantId, mandateId } = await withMandate("ended");
    await renew(tenantId, ISSUED);
    await goTo(ISSUED);
    await expect(
      cancelMandate(await company("stranger"), mandateId, BUYER, ISSUED),
    ).rejects.toMatchObject({ code: "not_found" });
    await cancelMandate(tenantId, mandateId, BUYER, ISSUED);
    await expect(cancelMandate(tenantId, mandateId, BUYER, ISSUED)).rejects.toMatchObject({
      reason: "mandate.ended",
    });
    expect(await debitMandates(ISSUED, log())).toBe(0);
  });
});
