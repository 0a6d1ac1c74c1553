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

const isFor = (purpose: OrderPurpose) =>
  "invoiceId" in purpose
    ? eq(gatewayOrders.invoiceId, purpose.invoiceId)
    : eq(gatewayOrders.quoteId, purpose.quoteId);

/** What an order is found again by at the gateway: the id of what it pays, 36 characters. */
export const receiptOf = (purpose: OrderPurpose): string =>
  "invoiceId" in purpose ? purpose.invoiceId : purpose.quoteId;

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
  const [live] = await tx
    .select()
    .from(gatewayOrders)
    .where(and(isFor(purpose), inArray(gatewayOrders.status, [...LIVE])))
    .for("update");
  if (live && live.amount === price.amount) return live;
  if (live) {
    await tx
      .update(gatewayOrders)
      .set({ status: "superseded" })
      .where(eq(gatewayOrders.id, live.id));
  }
  const receipt = receiptOf(purpose);
  const { id: orderId } = await createOrder({ ...price, receipt });
  const [order] = await tx
    .insert(gatewayOrders)
    .values({ tenantId, ...purpose, ...price, orderId, createdAt: now })
    .returning();
  if (!order) throw new Error("The order was not stored");
  return order;
}

/** The live order of a purpose over an amount, if there is one. */
export async function findLiveOrder(
  tx: Pick<ControlTransaction, "select">,
  purpose: OrderPurpose,
  amount: Minor,
): Promise<OrderRow | undefined> {
  const [order] = await tx
    .select()
    .from(gatewayOrders)
    .where(
      and(
        isFor(purpose),
        eq(gatewayOrders.amount, amount),
        inArray(gatewayOrders.status, [...LIVE]),
      ),
    );
  return order;
}

/** Our order of an id at the gateway, held until the transaction ends. */
export async function lockOrder(
  tx: ControlTransaction,
  orderId: string,
): Promise<OrderRow | undefined> {
  const [order] = await tx
    .select()
    .from(gatewayOrders)
    .where(eq(gatewayOrders.orderId, orderId))
    .for("update");
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
