import { and, asc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { mandateDebits, mandates, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Log } from "@/lib/core/log";
import { listOrderPayments } from "@/lib/integrations/razorpay";
import { applyPayment } from "../payment/apply-payment";
import { type DebitRow, debitInvoice } from "./debit-invoice";

/** How long an answer may be on its way before a debit without one is looked for. */
const LOST_AFTER_MS = 15 * 60_000;

/** Open invoices of tenants with a confirmed mandate, the earliest due first. */
async function listDebitable() {
  return controlDb()
    .select({ invoiceId: subscriptionBilling.id, mandate: mandates })
    .from(subscriptionBilling)
    .innerJoin(
      mandates,
      and(eq(mandates.tenantId, subscriptionBilling.tenantId), eq(mandates.status, "confirmed")),
    )
    .where(
      and(
        eq(subscriptionBilling.status, "open"),
        isNotNull(mandates.tokenId),
        isNotNull(subscriptionBilling.issuedOn),
      ),
    )
    .orderBy(asc(subscriptionBilling.dueOn), asc(subscriptionBilling.id));
}

/** A debit whose answer was lost: found at the gateway it runs on, else it was never made. */
async function findLost(
  { id, orderId }: DebitRow,
  tokenId: string | null,
  now: Date,
): Promise<void> {
  const payments = await listOrderPayments(orderId);
  const made =
    payments.find((payment) => payment.notes.debit === id) ??
    payments.find((payment) => payment.tokenId === tokenId && payment.status !== "failed");
  if (made) {
    await applyPayment(made.id, now);
    return;
  }
  await controlDb()
    .update(mandateDebits)
    .set({ status: "failed", error: "It never reached the bank." })
    .where(and(eq(mandateDebits.id, id), eq(mandateDebits.status, "requested")));
}

async function findLostDebits(now: Date): Promise<void> {
  const lost = await controlDb()
    .select({ debit: mandateDebits, tokenId: mandates.tokenId })
    .from(mandateDebits)
    .innerJoin(mandates, eq(mandates.id, mandateDebits.mandateId))
    .where(
      and(
        eq(mandateDebits.status, "requested"),
        isNull(mandateDebits.providerPaymentId),
        lt(mandateDebits.createdAt, new Date(now.getTime() - LOST_AFTER_MS)),
      ),
    );
  for (const { debit, tokenId } of lost) await findLost(debit, tokenId, now);
}

/**
 * One turn of the debits: starts what is due, any number of workers at once. One invoice that cannot be
 * debited does not hold up the others. `now` is billing's time. Returns how many debits were asked for.
 */
export async function debitMandates(now: Date, log: Log): Promise<number> {
  await findLostDebits(now);
  let count = 0;
  for (const { invoiceId, mandate } of await listDebitable()) {
    try {
      if (await debitInvoice(invoiceId, mandate, now)) count += 1;
    } catch (error) {
      log.warn({ err: error, invoiceId }, "a debit could not be asked for and will be tried again");
    }
  }
  return count;
}
