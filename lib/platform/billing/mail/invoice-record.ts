import { and, asc, eq, gt } from "drizzle-orm";
import { invoiceLines, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { found } from "./found";

/** A final invoice of a tenant with its lines. */
export async function getInvoice(tenantId: string, id: string) {
  const [row] = await controlDb()
    .select()
    .from(subscriptionBilling)
    .where(and(eq(subscriptionBilling.id, id), eq(subscriptionBilling.tenantId, tenantId)));
  const invoice = found(row, "invoice", id);
  const lines = await controlDb()
    .select({
      id: invoiceLines.id,
      description: invoiceLines.description,
      quantity: invoiceLines.quantity,
      from: invoiceLines.from,
      to: invoiceLines.to,
      amount: invoiceLines.amount,
    })
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, id))
    .orderBy(asc(invoiceLines.position));
  return { ...invoice, number: found(invoice.number, "final invoice", id), lines };
}

/** Invoices of a subscription that are still to be paid, the earliest due first. */
export async function listOpenInvoices(subscriptionId: string) {
  return controlDb()
    .select({
      id: subscriptionBilling.id,
      number: subscriptionBilling.number,
      dueOn: subscriptionBilling.dueOn,
      currency: subscriptionBilling.currency,
      openAmount: subscriptionBilling.openAmount,
    })
    .from(subscriptionBilling)
    .where(
      and(
        eq(subscriptionBilling.subscriptionId, subscriptionId),
        eq(subscriptionBilling.status, "open"),
        gt(subscriptionBilling.openAmount, 0n),
      ),
    )
    .orderBy(asc(subscriptionBilling.dueOn), asc(subscriptionBilling.number));
}
