import { z } from "zod";
import { call } from "./connection";
import { orderIn, type RazorpayOrder } from "./order";
import { amountOut, secondsOut, textIn } from "./wire";

const customerIn = z.object({ id: z.string() });

/** The customer with this e-mail and contact; an existing one is answered. Throws RazorpayError. */
export async function createCustomer(customer: {
  name: string;
  email: string;
  contact?: string;
}): Promise<{ id: string }> {
  return call("writes", customerIn, (sdk) =>
    sdk.customers.create({ ...customer, fail_existing: 0 }),
  );
}

type BankAccount = {
  beneficiaryName: string;
  accountNumber: string;
  accountType: "savings" | "current";
  ifscCode: string;
};

/**
 * An order of zero rupees whose payment authorises later debits of a bank account (e-mandate) up to
 * `maxAmount` each. The bank confirms within days: wait for `token.confirmed`. Throws RazorpayError.
 */
export async function createMandateOrder(mandate: {
  customerId: string;
  authType: "netbanking" | "debitcard" | "aadhaar";
  maxAmount: bigint;
  expiresAt: Date;
  bankAccount: BankAccount;
  receipt: string;
  notes?: Record<string, string>;
}): Promise<RazorpayOrder> {
  const { bankAccount: account } = mandate;
  const order = {
    amount: 0,
    currency: "INR",
    method: "emandate",
    payment_capture: true,
    customer_id: mandate.customerId,
    receipt: mandate.receipt,
    notes: mandate.notes ?? {},
    token: {
      auth_type: mandate.authType,
      max_amount: amountOut(mandate.maxAmount),
      expire_at: secondsOut(mandate.expiresAt),
      bank_account: {
        beneficiary_name: account.beneficiaryName,
        account_number: account.accountNumber,
        account_type: account.accountType,
        ifsc_code: account.ifscCode,
      },
    },
  } as const;
  return call("writes", orderIn, (sdk) => sdk.orders.create(order));
}

const chargeIn = z
  .object({ razorpay_payment_id: z.string(), razorpay_order_id: textIn })
  .transform((charge) => ({
    paymentId: charge.razorpay_payment_id,
    orderId: charge.razorpay_order_id,
  }));

/**
 * Debits a confirmed mandate for an order opened before. Only says that the debit is under way: its
 * result comes by webhook and may take days. Throws RazorpayError, above the mandate's maximum too.
 */
export async function chargeToken(charge: {
  amount: bigint;
  currency: string;
  orderId: string;
  customerId: string;
  tokenId: string;
  email: string;
  contact: string;
  description?: string;
  notes?: Record<string, string>;
}): Promise<{ paymentId: string; orderId: string | null }> {
  const amount = amountOut(charge.amount);
  const { currency, email, contact, description, notes = {} } = charge;
  return call("writes", chargeIn, (sdk) =>
    sdk.payments.createRecurringPayment({
      amount,
      currency,
      email,
      contact,
      notes,
      order_id: charge.orderId,
      customer_id: charge.customerId,
      token: charge.tokenId,
      recurring: true,
      ...(description && { description }),
    }),
  );
}
