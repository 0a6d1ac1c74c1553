import { and, eq, inArray } from "drizzle-orm";
import { gatewayOrders } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import type { Currency, Minor } from "@/lib/core/money";

export type OrderRow = typeof gatewayOrders.$inferSelect;
/** What an order is paid for. */
export type OrderPurpose = { invoiceId: string } | { quoteId: string };

/** Makes an order at the gateway; `receipt` is at most 40 characters. Returns its id. */
export type CreateOrder = (order: {
  amount: Minor;
  currency: Currency;
  receipt: string;
}) => Promise<{ id: string }>;

const LIVE = ["created", "attempted"] as const;

/**
 * The one live order of an invoice's open amount or of a quote, made at the gateway if there is none.
 * An order over another amount is superseded; a payment of it will be refunded. The caller holds the
 * subscription's lock. A crash between the gateway and our commit leaves an order that nobody knows and
 * nobody can pay, since its id was never given out.
 */
export async function openOrder(
  tx: ControlTransaction,
  tenantId: string,
  purpose: OrderPurpose,
  price: { amount: Minor; currency: Currency },
  createOrder: CreateOrder,
  now: Date,
): Promise<OrderRow> {
  const isFor =
    "invoiceId" in purpose
      ? eq(gatewayOrders.invoiceId, purpose.invoiceId)
      : eq(gatewayOrders.quoteId, purpose.quoteId);
  const [live] = await tx
    .select()
    .from(gatewayOrders)
    .where(and(isFor, inArray(gatewayOrders.status, [...LIVE])))
    .for("update");
  if (live && live.amount === price.amount) return live;
  if (live) {
    await tx
      .update(gatewayOrders)
      .set({ status: "superseded" })
      .where(eq(gatewayOrders.id, live.id));
  }
  const receipt = "invoiceId" in purpose ? purpose.invoiceId : purpose.quoteId;
  const { id: orderId } = await createOrder({ ...price, receipt });
  const [order] = await tx
    .insert(gatewayOrders)
    .values({ tenantId, ...purpose, ...price, orderId, createdAt: now })
    .returning();
  if (!order) throw new Error("The order was not stored");
  return order;
}

/** Our order of an id at the gateway. */
export async function findOrder(
  tx: Pick<ControlTransaction, "select">,
  orderId: string,
): Promise<OrderRow | undefined> {
  const [order] = await tx.select().from(gatewayOrders).where(eq(gatewayOrders.orderId, orderId));
  return order;
}
