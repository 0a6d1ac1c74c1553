import { z } from "zod";
import { defineCommand, type Failure } from "@/lib/core/command";
import { config } from "@/lib/core/config";
import { billingTime } from "../clock";
import {
  type CheckoutOptions,
  payInvoice as orderInvoice,
  payQuote as orderQuote,
} from "../payment/pay";
import { DETAILS_INCOMPLETE } from "./complete-details";
import { actorOf, BILLING_ENTRY, recordBilling, SUBSCRIPTION_FAILURES } from "./entry";
import { requireBillable, requireOwnInvoice } from "./require-own";

/** What the Checkout window is opened with; the amount is an integer in minor units. */
export type CheckoutView = Omit<CheckoutOptions, "amount"> & {
  amount: number;
  /** Whether a stand-in answers instead of the payment service: no money moves. */
  isSimulated: boolean;
};

const failure = (reason: string, message: string): Failure => ({
  code: "conflict",
  reason,
  message,
});
const QUOTE_EXPIRED = failure("quote_expired", "This price was good until midnight.");
const NOTHING_TO_PAY = failure("nothing_to_pay", "This costs nothing now.");
const INVOICE_PAID = failure("invoice_paid", "This invoice is paid.");
const ABOVE_LIMIT: Failure = {
  code: "rule_violated",
  reason: "gateway_max_amount",
  message: "This amount is too large for one payment here.",
};

function viewOf({ amount, ...checkout }: CheckoutOptions): CheckoutView {
  const { hostname } = new URL(config().RAZORPAY_BASE_URL);
  const isSimulated = hostname !== "razorpay.com" && !hostname.endsWith(".razorpay.com");
  return { ...checkout, amount: Number(amount), isSimulated };
}

/** Orders a quote's payment at the gateway; asked again it is the same order. */
export const payQuote = defineCommand({
  name: "billing.pay-quote",
  ...BILLING_ENTRY,
  input: z.strictObject({ id: z.uuid("This is not a quote.") }),
  fails: [...SUBSCRIPTION_FAILURES, DETAILS_INCOMPLETE, QUOTE_EXPIRED, NOTHING_TO_PAY, ABOVE_LIMIT],
  async run(ctx, { id }): Promise<CheckoutView> {
    await requireBillable(ctx.tenant.id, id);
    const now = await billingTime(ctx.now);
    const checkout = await orderQuote(ctx.tenant.id, id, actorOf(ctx), now);
    recordBilling(ctx, id, { pay_quote: checkout.orderId });
    return viewOf(checkout);
  },
});

/** Orders the payment of what is open of an invoice. */
export const payInvoice = defineCommand({
  name: "billing.pay-invoice",
  ...BILLING_ENTRY,
  input: z.strictObject({ id: z.uuid("This is not an invoice.") }),
  fails: [INVOICE_PAID, ABOVE_LIMIT],
  async run(ctx, { id }): Promise<CheckoutView> {
    await requireOwnInvoice(ctx.tenant.id, id);
    const checkout = await orderInvoice(id, await billingTime(ctx.now));
    recordBilling(ctx, id, { pay_invoice: checkout.orderId });
    return viewOf(checkout);
  },
});
