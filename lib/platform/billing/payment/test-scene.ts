import { asc, eq, notInArray } from "drizzle-orm";
import {
  changeQuotes,
  creditLedger,
  creditNotes,
  gatewayOrders,
  mandateDebits,
  mandates,
  outbox,
  payments,
  refunds,
  subscriptionBilling,
  subscriptionItems,
  tenantSubscriptions,
  tenants,
  webhookInbox,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { receiveRazorpayWebhook } from "@/lib/platform/webhook/receive-razorpay";
import { workOnInbox } from "@/lib/platform/webhook/work-inbox";
import { inBilling } from "../in-billing";
import { makeQuote, type QuotedCommand } from "../quote/make-quote";
import { type BillingActor, SYSTEM } from "../store/announce";
import { payQuote } from "./pay";
import { sendRefund } from "./send-refund";

export const NOON = new Date("2026-05-20T06:30:00Z");
export const BUYER: BillingActor = { actor: "user:buyer" };
export const STARTER: QuotedCommand = {
  do: "purchase",
  tier: "STARTER",
  interval: "month",
  modules: [],
  seats: 0,
};
/** STARTER with 18 % tax. */
export const STARTER_PRICE = 932_200n;

export const minutesAfter = (minutes: number, start = NOON) =>
  new Date(start.getTime() + minutes * 60_000);

/** What a scene needs of the gateway's stand-in; the product's folders do not import simulators. */
type Gateway = {
  control: { pay(payment: { order_id: string }): unknown };
  url: string;
  now(): Date;
  settled(): Promise<void>;
  close(): Promise<void>;
};
type StartGateway<Stand extends Gateway> = (settings: {
  now: Date;
  webhookTarget: (request: Request) => Promise<Response>;
}) => Promise<Stand>;

/** A control plane and a gateway whose webhooks reach our inbox, for one test file. */
export async function openScene<Stand extends Gateway>(startGateway: StartGateway<Stand>) {
  const simulator: Stand = await startGateway({
    now: NOON,
    webhookTarget: async (request) => {
      const body = Buffer.from(await request.arrayBuffer());
      const header = (name: string) => request.headers.get(name);
      await receiveRazorpayWebhook(
        body,
        {
          "x-razorpay-signature": header("x-razorpay-signature"),
          "x-razorpay-event-id": header("x-razorpay-event-id"),
        },
        simulator.now(),
      );
      return new Response(null, { status: 200 });
    },
  });
  const platform = await createTestPlatform();
  await seedCatalog();
  return {
    simulator,
    /** Has everything that was told by now worked on. */
    async catchUp(now = simulator.now()): Promise<void> {
      await simulator.settled();
      while (await workOnInbox(now, log()));
    },
    async close(): Promise<void> {
      await simulator.close();
      await platform.close();
    },
  };
}

export type Scene<Stand extends Gateway> = Awaited<ReturnType<typeof openScene<Stand>>>;

/** A company of which billing knows and nothing else, on the free plan. */
export async function company(slug: string): Promise<string> {
  const [tenant] = await controlDb()
    .insert(tenants)
    .values({
      slug,
      skeleton: slug,
      legalName: `The company ${slug}`,
      country: "IN",
      taxTreatment: "domestic_inter",
      currency: "INR",
      billingTz: "Asia/Kolkata",
      billingEmail: `owner@${slug}.test`,
    })
    .returning({ id: tenants.id });
  if (!tenant) throw new Error("no tenant");
  await controlDb()
    .insert(tenantSubscriptions)
    .values({ tenantId: tenant.id, status: "ACTIVE", tier: "FREE" });
  return tenant.id;
}

/** A quote and the order it is paid with. */
export async function quoted(tenantId: string, command = STARTER, now = NOON) {
  const { id: quoteId } = await makeQuote(tenantId, command, BUYER, now);
  return { quoteId, ...(await payQuote(tenantId, quoteId, BUYER, now)) };
}

/** A company that has bought STARTER and paid; everything is applied. */
export async function subscribed(scene: Scene<Gateway>, slug: string, now = NOON): Promise<string> {
  const tenantId = await company(slug);
  const { orderId } = await quoted(tenantId, STARTER, now);
  await scene.simulator.control.pay({ order_id: orderId });
  await scene.catchUp();
  return tenantId;
}

/** The only row of a query, or a failure that says so. */
export function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} rows instead of one`);
  return row;
}

/** Lets the renewal of 20 June be issued and returns its invoice. */
export async function renew(tenantId: string, now: Date) {
  await inBilling(tenantId, now, SYSTEM, async () => {});
  const rows = await controlDb()
    .select()
    .from(subscriptionBilling)
    .where(eq(subscriptionBilling.tenantId, tenantId))
    .orderBy(asc(subscriptionBilling.createdAt));
  const last = rows.at(-1);
  if (last?.reason !== "renewal") throw new Error("Nothing was renewed");
  return last;
}

/** Makes the refunds that a tenant was promised. */
export async function sendRefunds(tenantId: string, now = NOON): Promise<void> {
  const rows = await controlDb()
    .select({ id: refunds.id })
    .from(refunds)
    .where(eq(refunds.tenantId, tenantId))
    .orderBy(asc(refunds.id));
  for (const { id } of rows) await sendRefund(id, now);
}

/** What depends on how often and when we looked, not on what happened. */
const PASSING = ["billing.payment-failed"];

/** Everything that billing knows of a tenant, without ids and moments. */
export async function stateOf(tenantId: string) {
  const db = controlDb();
  const announced = await db
    .select({ topic: outbox.topic, payload: outbox.payload })
    .from(outbox)
    .where(notInArray(outbox.topic, PASSING));
  const money = {
    status: payments.status,
    amount: payments.amount,
    applied: payments.appliedAmount,
    refunded: payments.refundedAmount,
    disputed: payments.disputedAmount,
    quarantine: payments.quarantine,
  };
  const s = tenantSubscriptions;
  return {
    subscription: await db
      .select({ status: s.status, tier: s.tier, version: s.version, end: s.periodEnd })
      .from(s)
      .where(eq(s.tenantId, tenantId)),
    items: await db
      .select({ product: subscriptionItems.product, quantity: subscriptionItems.quantity })
      .from(subscriptionItems)
      .innerJoin(s, eq(s.id, subscriptionItems.subscriptionId))
      .where(eq(s.tenantId, tenantId)),
    invoices: await db
      .select({
        reason: subscriptionBilling.reason,
        status: subscriptionBilling.status,
        total: subscriptionBilling.total,
        open: subscriptionBilling.openAmount,
      })
      .from(subscriptionBilling)
      .where(eq(subscriptionBilling.tenantId, tenantId))
      .orderBy(asc(subscriptionBilling.id)),
    creditNotes: await db
      .select({ total: creditNotes.total })
      .from(creditNotes)
      .where(eq(creditNotes.tenantId, tenantId)),
    ledger: await db
      .select({ kind: creditLedger.kind, amount: creditLedger.amount })
      .from(creditLedger)
      .where(eq(creditLedger.tenantId, tenantId))
      .orderBy(asc(creditLedger.id)),
    payments: await db
      .select(money)
      .from(payments)
      .where(eq(payments.tenantId, tenantId))
      .orderBy(asc(payments.amount), asc(payments.appliedAmount)),
    refunds: await db
      .select({ status: refunds.status, reason: refunds.reason, amount: refunds.amount })
      .from(refunds)
      .where(eq(refunds.tenantId, tenantId))
      .orderBy(asc(refunds.amount)),
    orders: await db
      .select({ status: gatewayOrders.status, amount: gatewayOrders.amount })
      .from(gatewayOrders)
      .where(eq(gatewayOrders.tenantId, tenantId))
      .orderBy(asc(gatewayOrders.id)),
    quotes: await db
      .select({ state: changeQuotes.state })
      .from(changeQuotes)
      .where(eq(changeQuotes.tenantId, tenantId))
      .orderBy(asc(changeQuotes.id)),
    mandates: await db
      .select({ status: mandates.status })
      .from(mandates)
      .where(eq(mandates.tenantId, tenantId)),
    debits: await db
      .select({ status: mandateDebits.status, tryNumber: mandateDebits.tryNumber })
      .from(mandateDebits)
      .innerJoin(mandates, eq(mandates.id, mandateDebits.mandateId))
      .where(eq(mandates.tenantId, tenantId))
      .orderBy(asc(mandateDebits.tryNumber)),
    announced: announced
      .filter(({ payload }) => (payload as { tenantId: string }).tenantId === tenantId)
      .map(({ topic }) => topic)
      .sort(),
  };
}

/** What became of the gateway's events. */
export async function inboxStates() {
  const rows = await controlDb()
    .select({ event: webhookInbox.eventType, state: webhookInbox.state })
    .from(webhookInbox)
    .orderBy(asc(webhookInbox.id));
  return rows.map(({ event, state }) => `${event} ${state}`);
}
