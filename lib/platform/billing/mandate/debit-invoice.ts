import { and, eq, inArray, or, sql } from "drizzle-orm";
import { auditLog, mandateDebits, type mandates } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { chargeToken, listOrderPayments, RazorpayError } from "@/lib/integrations/razorpay";
import type { Invoice } from "../engine/state";
import { type Billing, inBilling } from "../in-billing";
import { orderFor } from "../payment/gateway-order";
import type { OrderRow } from "../payment/order";
import { SYSTEM } from "../store/announce";
import { dueTry } from "./debit-day";

type MandateRow = typeof mandates.$inferSelect;
export type DebitRow = typeof mandateDebits.$inferSelect;

/** The states in which a customer is debited. */
const CURRENT = ["ACTIVE", "PAST_DUE"];

const findOpen = ({ state }: Billing, invoiceId: string): Invoice | undefined =>
  state.invoices.find(({ id, openAmount }) => id === invoiceId && openAmount > 0n);

/** Keeps once why a try was left out. */
async function auditSkipped(
  { tx, tenant, now }: Billing,
  { id: invoiceId, openAmount }: Invoice,
  tryNumber: number,
  mandate: MandateRow,
): Promise<void> {
  const action = "billing.mandate-debit-skipped";
  const [told] = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.tenantId, tenant.id),
        eq(auditLog.action, action),
        sql`${auditLog.after} ->> 'invoiceId' = ${invoiceId}`,
        sql`${auditLog.after} ->> 'tryNumber' = ${String(tryNumber)}`,
      ),
    );
  if (told) return;
  const after = {
    ...{ invoiceId, tryNumber, mandateId: mandate.id },
    amount: Number(openAmount),
    maxAmount: Number(mandate.maxAmount),
    why: "over the mandate's maximum",
  };
  await tx
    .insert(auditLog)
    .values({ actor: "system", action, tenantId: tenant.id, after, createdAt: now });
}

/** The try to make now, under the subscription's lock; undefined when there is none. */
async function tryOf(billing: Billing, invoiceId: string, mandate: MandateRow) {
  const invoice = findOpen(billing, invoiceId);
  if (!invoice || !CURRENT.includes(billing.state.subscription.status)) return undefined;
  const tryNumber = dueTry(invoice, billing.today);
  if (tryNumber === undefined) return undefined;
  const [earlier] = await billing.tx
    .select({ id: mandateDebits.id })
    .from(mandateDebits)
    .where(
      and(
        eq(mandateDebits.invoiceId, invoiceId),
        or(
          eq(mandateDebits.tryNumber, tryNumber),
          inArray(mandateDebits.status, ["requested", "pending", "captured"]),
        ),
      ),
    );
  if (earlier) return undefined;
  if (invoice.openAmount > mandate.maxAmount) {
    await auditSkipped(billing, invoice, tryNumber, mandate);
    return undefined;
  }
  return { tryNumber, invoice };
}

/** The account holder's details as they were given when the mandate was authorised. */
async function payerOf({ orderId }: MandateRow) {
  const payments = await listOrderPayments(orderId);
  const authorising = payments.find(({ tokenId, contact }) => tokenId && contact);
  return { contact: authorising?.contact ?? null, email: authorising?.email ?? null };
}

async function mark(debit: DebitRow, fields: Partial<DebitRow>): Promise<void> {
  await controlDb()
    .update(mandateDebits)
    .set(fields)
    .where(and(eq(mandateDebits.id, debit.id), eq(mandateDebits.status, "requested")));
}

/** Asks the bank. An answer that is lost leaves the debit requested: it may have been made. */
async function charge(
  debit: DebitRow,
  order: OrderRow,
  mandate: MandateRow,
  payer: { contact: string; email: string },
): Promise<void> {
  const { orderId, amount, currency } = order;
  const { customerId, tokenId } = mandate;
  if (!tokenId) return;
  try {
    const { paymentId } = await chargeToken({
      ...{ amount, currency, orderId, customerId, tokenId },
      ...payer,
      notes: { debit: debit.id },
    });
    await mark(debit, { providerPaymentId: paymentId, status: "pending" });
  } catch (error) {
    if (!(error instanceof RazorpayError)) throw error;
    if (error.isUnknownOutcome) return;
    if (error.isRetryable) {
      // It was not taken; the next turn makes the same try.
      await controlDb().delete(mandateDebits).where(eq(mandateDebits.id, debit.id));
      return;
    }
    await mark(debit, { status: "failed", error: error.description });
  }
}

/**
 * Debits an open invoice from a confirmed mandate, if a try is due and no earlier one is under way. Only
 * starts it; the result comes through `applyPayment`. Returns whether a debit was asked for. Throws
 * RazorpayError and `unavailable` before anything was asked.
 */
export async function debitInvoice(
  invoiceId: string,
  mandate: MandateRow,
  now: Date,
): Promise<boolean> {
  const { tenantId } = mandate;
  const options = { invoiceIds: [invoiceId] };
  const isDue = await inBilling(
    tenantId,
    now,
    SYSTEM,
    async (billing) => (await tryOf(billing, invoiceId, mandate)) !== undefined,
    options,
  );
  if (!isDue) return false;
  const { contact, email } = await payerOf(mandate);
  if (!contact || !email) return false;
  const priceOf = async (billing: Billing) => {
    const { openAmount: amount = 0n } = findOpen(billing, invoiceId) ?? {};
    return { amount, currency: billing.tenant.currency };
  };
  const order = await orderFor(tenantId, { invoiceId }, SYSTEM, priceOf, now);
  const debit = await inBilling(
    tenantId,
    now,
    SYSTEM,
    async (billing) => {
      const due = await tryOf(billing, invoiceId, mandate);
      if (due?.invoice.openAmount !== order.amount) return undefined;
      const { tryNumber } = due;
      const { orderId } = order;
      const [row] = await billing.tx
        .insert(mandateDebits)
        .values({ mandateId: mandate.id, invoiceId, orderId, tryNumber, createdAt: now })
        .onConflictDoNothing()
        .returning();
      return row;
    },
    options,
  );
  if (!debit) return false;
  await charge(debit, order, mandate, { contact, email });
  return true;
}
