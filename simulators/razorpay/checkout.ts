import { z } from "zod";
import type { Account } from "./account";
import { DECLINED, instrumentInput, verdictOn } from "./instrument";
import { openToken } from "./mandate";
import { readInput } from "./order";
import { alreadyPaid, authorizePayment, failPayment, startPayment } from "./payment";
import { badRequest } from "./refusal";
import type { Stored } from "./store";

/** What becomes of a late authorisation: nothing is heard for ten minutes, the yes comes a day later. */
const LATE_FAIL_MINUTES = 10;
const LATE_YES_MINUTES = 1_440;

export const paymentInput = instrumentInput.extend({
  order_id: z.string(),
  /** `success` leaves the word to the instrument; `authorize` never captures. */
  outcome: z.enum(["success", "fail", "authorize", "authorize_late"]).default("success"),
  email: z.string().optional(),
  contact: z.string().optional(),
});

/** Only for tests: what the real service would not let a payer do. */
export type Irregular = {
  amount?: number | undefined;
  currency?: string | undefined;
  /** Pays an order that is paid already, as two windows at the same moment can. */
  isForced?: boolean | undefined;
};

export type CheckoutResult =
  | {
      razorpay_payment_id: string;
      razorpay_order_id: string;
      razorpay_signature: string;
    }
  | {
      error: {
        code: string | null;
        description: string | null;
        source: string | null;
        step: string | null;
        reason: string | null;
        metadata: { order_id: string; payment_id: string };
      };
    };

function refusedBy(payment: Stored<"payments">): CheckoutResult {
  const { entity } = payment;
  return {
    error: {
      code: entity.error_code,
      description: entity.error_description,
      source: entity.error_source,
      step: entity.error_step,
      reason: entity.error_reason,
      metadata: { order_id: entity.order_id, payment_id: entity.id },
    },
  };
}

/** One try to pay an order in the Checkout window. */
export function pay(account: Account, body: unknown, irregular: Irregular = {}): CheckoutResult {
  const { order_id, outcome, email, contact, ...instrument } = readInput(paymentInput, body);
  const order = account.get("orders", order_id);
  if (order.entity.status === "paid" && !irregular.isForced) throw alreadyPaid();
  const isMandate = order.terms.mandate !== null;
  if (isMandate !== (instrument.method === "emandate")) {
    throw badRequest("This method is not available for the order", "method");
  }
  const verdict = outcome === "fail" ? DECLINED : verdictOn(instrument);
  const token = verdict.error_code === null ? openToken(account, order) : undefined;
  const payment = startPayment(account, order, instrument, {
    ...(irregular.amount !== undefined && { amount: irregular.amount }),
    ...(irregular.currency !== undefined && { currency: irregular.currency }),
    ...(email && { email }),
    ...(contact && { contact }),
    ...(token && { tokenId: token.id }),
  });
  if (verdict.error_code !== null) {
    failPayment(account, payment, verdict);
    return refusedBy(payment);
  }
  if (outcome === "authorize_late") {
    account.schedule("fail", payment.id, LATE_FAIL_MINUTES);
    account.schedule("authorize", payment.id, LATE_YES_MINUTES);
    return {
      error: {
        code: "BAD_REQUEST_ERROR",
        description: "The bank has not answered yet. If money was taken, you will hear from us.",
        source: "bank",
        step: "payment_authorization",
        reason: "payment_pending",
        metadata: { order_id, payment_id: payment.id },
      },
    };
  }
  if (outcome === "authorize") {
    authorizePayment(account, payment, { isCaptured: false });
  } else authorizePayment(account, payment, { isForced: irregular.isForced ?? false });
  return {
    razorpay_payment_id: payment.id,
    razorpay_order_id: order_id,
    razorpay_signature: account.signCheckout(order_id, payment.id),
  };
}
