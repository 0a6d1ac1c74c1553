import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { Currency, Minor } from "@/lib/core/money";
import { createOrder, findOrders, RazorpayError } from "@/lib/integrations/razorpay";
import { BillingRefusal, STALE } from "../engine/refusal";
import { type Billing, inBilling } from "../in-billing";
import type { BillingActor } from "../store/announce";
import { findLiveOrder, type OrderPurpose, type OrderRow, openOrder, receiptOf } from "./order";

type Price = { amount: Minor; currency: Currency };

/** An order of ours at the gateway that can be paid, though its answer may have been lost. */
async function findAtGateway(receipt: string, price: Price): Promise<{ id: string } | undefined> {
  const orders = await findOrders({ receipt });
  return orders.find(
    ({ amount, currency, status }) =>
      amount === price.amount && currency === price.currency && status !== "paid",
  );
}

async function makeAtGateway(receipt: string, price: Price): Promise<{ id: string }> {
  // An earlier call may have taken effect although nobody heard the answer.
  const earlier = await findAtGateway(receipt, price);
  if (earlier) return earlier;
  try {
    return await createOrder({ ...price, receipt });
  } catch (error) {
    if (!(error instanceof RazorpayError && error.isUnknownOutcome)) throw error;
    const made = await findAtGateway(receipt, price);
    if (made) return made;
    throw error;
  }
}

/** Says a failure of the gateway in words for whoever wants to pay. */
export async function sayingUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RazorpayError)) throw error;
    log().warn({ err: error }, "the payment gateway refused or did not answer");
    throw new AppError(
      "unavailable",
      "gateway_unavailable",
      "The payment service does not answer. Nothing was charged; try again in a minute.",
    );
  }
}

/**
 * The one live order of a purpose, made at the gateway if there is none. `priceOf` checks that it can be
 * paid and says how much, under the subscription's lock; the lock is not held while the gateway is
 * asked, so the price is checked again afterwards. Two callers at once may leave an order at the gateway
 * that is never given out. Throws what `priceOf` throws, `stale` and `unavailable`.
 */
export async function orderFor(
  tenantId: string,
  purpose: OrderPurpose,
  by: BillingActor,
  priceOf: (billing: Billing) => Promise<Price>,
  now: Date,
): Promise<OrderRow> {
  const options = "invoiceId" in purpose ? { invoiceIds: [purpose.invoiceId] } : {};
  const { price, live } = await inBilling(
    tenantId,
    now,
    by,
    async (billing) => {
      const wanted = await priceOf(billing);
      return { price: wanted, live: await findLiveOrder(billing.tx, purpose, wanted.amount) };
    },
    options,
  );
  if (live) return live;
  const made = await sayingUnavailable(makeAtGateway(receiptOf(purpose), price));
  return inBilling(
    tenantId,
    now,
    by,
    async (billing) => {
      const { amount } = await priceOf(billing);
      if (amount !== price.amount) throw new BillingRefusal(STALE);
      return openOrder(billing.tx, tenantId, purpose, price, async () => made, now);
    },
    options,
  );
}
