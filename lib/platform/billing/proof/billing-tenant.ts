import { and, desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { subscriptionBilling, tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Command } from "../engine/plan";
import type { Outcome } from "../engine/state";
import { inBilling } from "../in-billing";
import { applyCapture, type CapturedPayment, type CaptureOutcome } from "../payment/capture";
import { type OrderRow, openOrder } from "../payment/order";
import { makeQuote, type QuotedCommand } from "../quote/make-quote";
import type { BillingActor } from "../store/announce";

export const STAFF: BillingActor = { actor: "staff:proof" };

export const noonOf = (day: string) => new Date(`${day}T12:00:00+05:30`);

/** A tenant as billing needs it: no workspace, a subscription on the free plan. */
export async function newBillingTenant(
  collection: "checkout" | "invoice" = "checkout",
): Promise<string> {
  const id = uuidv7();
  const slug = `p${id.replaceAll("-", "").slice(-20)}`;
  await controlDb()
    .insert(tenants)
    .values({
      ...{ id, slug, skeleton: slug, legalName: slug, country: "IN", stateCode: "27" },
      ...{ taxTreatment: "domestic_inter", currency: "INR", billingTz: "Asia/Kolkata" },
      billingEmail: `${slug}@ilms.test`,
    });
  await controlDb()
    .insert(tenantSubscriptions)
    .values({ tenantId: id, status: "ACTIVE", tier: "FREE", collection });
  return id;
}

/** Applies a command at once, as staff does. */
export function applyAtOnce(tenantId: string, command: Command, now: Date): Promise<Outcome> {
  return inBilling(tenantId, now, STAFF, (billing) => billing.apply(command, STAFF));
}

async function orderFor(
  tenantId: string,
  purpose: { quoteId: string } | { invoiceId: string },
  amount: bigint,
  now: Date,
): Promise<OrderRow> {
  const create = async () => ({ id: `order_${uuidv7()}` });
  return controlDb().transaction((tx) =>
    openOrder(tx, tenantId, purpose, { amount, currency: "INR" }, create, now),
  );
}

/** What the gateway reports when an order is paid. */
function paymentOf({ orderId, amount, currency }: OrderRow, capturedAt: Date): CapturedPayment {
  const id = `pay_${orderId}`;
  return { id, orderId, amount, currency, method: "card", fee: null, tax: null, capturedAt };
}

/** Prices a command and has it paid at the gateway; nothing here knows of the payment yet. */
export async function payQuoted(
  tenantId: string,
  command: QuotedCommand,
  now: Date,
): Promise<CapturedPayment> {
  const { id: quoteId, amountDue } = await makeQuote(tenantId, command, STAFF, now);
  return paymentOf(await orderFor(tenantId, { quoteId }, amountDue, now), now);
}

/** Buys something the whole way: quote, order, capture. */
export async function buy(
  tenantId: string,
  command: QuotedCommand,
  now: Date,
): Promise<CaptureOutcome> {
  return applyCapture(await payQuoted(tenantId, command, now), now);
}

/** Has every open invoice paid at the gateway. */
export async function payOpenInvoices(tenantId: string, now: Date): Promise<CapturedPayment[]> {
  const open = await controlDb()
    .select()
    .from(subscriptionBilling)
    .where(and(eq(subscriptionBilling.tenantId, tenantId), eq(subscriptionBilling.status, "open")));
  const paid: CapturedPayment[] = [];
  for (const { id: invoiceId, openAmount } of open) {
    paid.push(paymentOf(await orderFor(tenantId, { invoiceId }, openAmount, now), now));
  }
  return paid;
}

export async function subscriptionRow(tenantId: string) {
  const [row] = await controlDb()
    .select()
    .from(tenantSubscriptions)
    .where(eq(tenantSubscriptions.tenantId, tenantId))
    .orderBy(desc(tenantSubscriptions.createdAt))
    .limit(1);
  if (!row) throw new Error("The subscription is gone");
  return row;
}
