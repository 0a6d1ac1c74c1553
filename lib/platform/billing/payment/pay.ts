import { eq } from "drizzle-orm";
import { subscriptionBilling, tenants } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import type { Currency, Minor } from "@/lib/core/money";
import { supplierParty } from "../document/supplier";
import { BillingRefusal, STALE } from "../engine/refusal";
import type { Billing } from "../in-billing";
import { getQuote, isFresh } from "../quote/apply-quote";
import { type BillingActor, SYSTEM } from "../store/announce";
import { findInvoiceTenant } from "./bank-transfer";
import { orderFor } from "./gateway-order";
import type { OrderRow } from "./order";

/** What the Checkout window is opened with. */
export type CheckoutOptions = {
  orderId: string;
  amount: Minor;
  currency: Currency;
  /** Public; the secret never leaves the server. */
  keyId: string;
  /** Address of the gateway's script. */
  checkoutUrl: string;
  /** Who is paid. */
  name: string;
  description: string;
  prefill: { name: string; email: string };
};

function refuseAboveLimit(amount: Minor): void {
  const { GATEWAY_MAX_AMOUNT: most } = config();
  if (most === undefined || amount <= most) return;
  throw new AppError(
    "rule_violated",
    "gateway_max_amount",
    `This amount is too large for one payment here. Please pay it by bank transfer: ${supplierParty().bank.join(", ")}.`,
  );
}

/** The options of Checkout for an order of a tenant. */
async function checkoutOf(order: OrderRow, description: string): Promise<CheckoutOptions> {
  const [tenant] = await controlDb()
    .select({ name: tenants.legalName, email: tenants.billingEmail })
    .from(tenants)
    .where(eq(tenants.id, order.tenantId));
  if (!tenant) throw new Error(`There is no tenant ${order.tenantId}`);
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_CHECKOUT_URL: checkoutUrl } = config();
  const { orderId, amount, currency } = order;
  const { name } = supplierParty();
  return { orderId, amount, currency, keyId, checkoutUrl, name, description, prefill: tenant };
}

async function priceOfQuote(billing: Billing, quoteId: string, now: Date) {
  const quote = await getQuote(billing, quoteId);
  if (quote.state === "open" && now >= quote.expiresAt) {
    throw new AppError(
      "conflict",
      "quote_expired",
      "This price was good until midnight. Ask for it again.",
    );
  }
  if (!isFresh(billing, quote)) throw new BillingRefusal(STALE);
  const { amountDue: amount, currency } = quote;
  if (amount === 0n) {
    throw new AppError("conflict", "nothing_to_pay", "This costs nothing now.");
  }
  refuseAboveLimit(amount);
  return { amount, currency };
}

/**
 * Has a quote paid: its order at the gateway, one per quote however often it is asked for. `now` is
 * billing's time. Throws `not_found`, `quote_expired`, `stale`, `nothing_to_pay`, `gateway_max_amount`
 * and `unavailable`.
 */
export async function payQuote(
  tenantId: string,
  quoteId: string,
  by: BillingActor,
  now: Date,
): Promise<CheckoutOptions> {
  const priceOf = (billing: Billing) => priceOfQuote(billing, quoteId, now);
  const order = await orderFor(tenantId, { quoteId }, by, priceOf, now);
  return checkoutOf(order, "Change of your plan");
}

async function priceOfInvoice({ state }: Billing, invoiceId: string) {
  const invoice = state.invoices.find(({ id }) => id === invoiceId);
  const { openAmount: amount = 0n, currency = "INR" } = invoice ?? {};
  if (amount === 0n) throw new AppError("conflict", "invoice_paid", "This invoice is paid.");
  refuseAboveLimit(amount);
  return { amount, currency };
}

/**
 * Has what is open of an invoice paid. `now` is billing's time. Throws `not_found`, `invoice_paid`,
 * `gateway_max_amount` and `unavailable`.
 */
export async function payInvoice(invoiceId: string, now: Date): Promise<CheckoutOptions> {
  const tenantId = await findInvoiceTenant(invoiceId);
  if (!tenantId) throw new AppError("not_found", "invoice.unknown", "There is no such invoice.");
  const priceOf = (billing: Billing) => priceOfInvoice(billing, invoiceId);
  const order = await orderFor(tenantId, { invoiceId }, SYSTEM, priceOf, now);
  const [invoice] = await controlDb()
    .select({ number: subscriptionBilling.number })
    .from(subscriptionBilling)
    .where(eq(subscriptionBilling.id, invoiceId));
  return checkoutOf(order, `Invoice ${invoice?.number ?? ""}`.trim());
}
