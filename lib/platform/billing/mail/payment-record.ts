import { and, asc, eq, ne, sql } from "drizzle-orm";
import { gatewayOrders, payments, refunds, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { found } from "./found";

export async function getPayment(tenantId: string, id: string) {
  const [row] = await controlDb()
    .select()
    .from(payments)
    .where(and(eq(payments.id, id), eq(payments.tenantId, tenantId)));
  return found(row, "payment", id);
}

/** A payment and what was entered together with it: a bank transfer and the tax withheld from it. */
export async function listReceived(tenantId: string, id: string) {
  const payment = await getPayment(tenantId, id);
  if (payment.provider === "razorpay" || !payment.invoiceId) return [payment];
  return controlDb()
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.invoiceId, payment.invoiceId),
        ne(payments.provider, "razorpay"),
        sql`${payments.createdAt} = (select created_at from payments where id = ${id})`,
      ),
    )
    .orderBy(asc(payments.provider));
}

/** A refund with how the money had come and what for. */
export async function getRefund(tenantId: string, id: string) {
  const [row] = await controlDb()
    .select({
      amount: refunds.amount,
      currency: refunds.currency,
      reason: refunds.reason,
      status: refunds.status,
      method: payments.method,
      paymentReference: payments.providerPaymentId,
      invoiceNumber: subscriptionBilling.number,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .leftJoin(subscriptionBilling, eq(subscriptionBilling.id, refunds.invoiceId))
    .where(and(eq(refunds.id, id), eq(refunds.tenantId, tenantId)));
  return found(row, "refund", id);
}

/** An order at the gateway, by the gateway's id. */
export async function getOrder(tenantId: string, orderId: string) {
  const [row] = await controlDb()
    .select()
    .from(gatewayOrders)
    .where(and(eq(gatewayOrders.orderId, orderId), eq(gatewayOrders.tenantId, tenantId)));
  return found(row, "order", orderId);
}
