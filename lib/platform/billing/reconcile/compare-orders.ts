import { and, eq, gt, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import {
  gatewayOrders,
  mandates,
  paymentAttempts,
  payments,
  subscriptionBilling,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import {
  listOrderPayments,
  RazorpayError,
  type RazorpayPayment,
} from "@/lib/integrations/razorpay";
import { applyPayment } from "../payment/apply-payment";
import type { Comparison } from "./comparison";
import { healPayment } from "./heal-payment";

const MINUTE_MS = 60_000;
/** Younger orders are being paid just now. */
const YOUNGEST_MS = 15 * MINUTE_MS;
/** What was authorised is captured within five days of it; a quote is paid on its day. */
const OLDEST_QUOTE_MS = 7 * 1_440 * MINUTE_MS;

type Asked = { orderId: string; tenantId: string };

/** Orders that may have been paid without our knowing: of open invoices, and of the week's quotes. */
async function listUnpaid(now: Date): Promise<Asked[]> {
  const youngest = new Date(now.getTime() - YOUNGEST_MS);
  const oldest = new Date(now.getTime() - OLDEST_QUOTE_MS);
  return controlDb()
    .select({ orderId: gatewayOrders.orderId, tenantId: gatewayOrders.tenantId })
    .from(gatewayOrders)
    .leftJoin(subscriptionBilling, eq(subscriptionBilling.id, gatewayOrders.invoiceId))
    .where(
      and(
        inArray(gatewayOrders.status, ["created", "attempted"]),
        lt(gatewayOrders.createdAt, youngest),
        or(
          gt(gatewayOrders.createdAt, oldest),
          and(isNotNull(gatewayOrders.invoiceId), eq(subscriptionBilling.status, "open")),
        ),
      ),
    )
    .orderBy(gatewayOrders.createdAt);
}

/** Mandates whose authorisation we may have missed. */
async function listUnconfirmed(now: Date): Promise<Asked[]> {
  return controlDb()
    .select({ orderId: mandates.orderId, tenantId: mandates.tenantId })
    .from(mandates)
    .where(
      and(
        eq(mandates.status, "created"),
        isNull(mandates.tokenId),
        lt(mandates.createdAt, new Date(now.getTime() - YOUNGEST_MS)),
        gt(mandates.createdAt, new Date(now.getTime() - OLDEST_QUOTE_MS)),
      ),
    );
}

/** Whether we have noted a payment in the state it is in. */
async function isNoted({ id, status }: RazorpayPayment): Promise<boolean> {
  const db = controlDb();
  const attempt = and(
    eq(paymentAttempts.providerPaymentId, id),
    eq(paymentAttempts.status, status),
  );
  const payment = and(eq(payments.provider, "razorpay"), eq(payments.providerPaymentId, id));
  return (await db.$count(paymentAttempts, attempt)) + (await db.$count(payments, payment)) > 0;
}

async function compareOrder(comparison: Comparison, { orderId, tenantId }: Asked): Promise<void> {
  let found: RazorpayPayment[];
  try {
    found = await listOrderPayments(orderId);
  } catch (error) {
    if (!(error instanceof RazorpayError) || error.status !== 400) throw error;
    const details = { why: "the gateway does not know our order", orderId };
    await comparison.differs({ kind: "missing_there", entityId: orderId, tenantId, details });
    return;
  }
  for (const payment of found) {
    await comparison.compare(payment.id, async () => {
      if (await isNoted(payment)) return;
      if (payment.isCaptured) await healPayment(comparison, payment);
      else if (payment.status !== "created") await applyPayment(payment.id, comparison.now);
    });
  }
}

/**
 * Asks about every order that is not paid as far as we know, and applies what was. Throws RazorpayError
 * when the gateway cannot be asked.
 */
export async function compareOrders(comparison: Comparison): Promise<void> {
  const asked = [...(await listUnpaid(comparison.now)), ...(await listUnconfirmed(comparison.now))];
  for (const order of asked) await compareOrder(comparison, order);
}
