import { z } from "zod";
import type { Account } from "./account";
import type { CustomerEntity, TokenEntity } from "./entity";
import { newIdentifier } from "./identifier";
import { notesInput, readInput } from "./order";
import { alreadyPaid, authorizePayment, startPayment } from "./payment";
import { badRequest } from "./refusal";
import type { Stored } from "./store";

/** How long a bank takes when nobody decides: for a new mandate two minutes, for a debit a day. */
const CONFIRM_MINUTES = 2;
const DEBIT_MINUTES = 1_440;

const customerInput = z.object({
  name: z.string().min(3).max(50),
  email: z.email(),
  contact: z.string().default(""),
  fail_existing: z.union([z.string(), z.number()]).optional(),
  notes: notesInput,
});

/** POST /customers: e-mail and contact together name a customer. */
export function createCustomer(account: Account, body: unknown): CustomerEntity {
  const input = readInput(customerInput, body);
  const existing = account.store
    .all("customers")
    .find(({ entity }) => entity.email === input.email && entity.contact === input.contact);
  if (existing && String(input.fail_existing ?? "1") === "1") {
    throw badRequest("Customer already exists for the merchant");
  }
  if (existing) return existing.entity;
  const entity: CustomerEntity = {
    id: newIdentifier("cust_"),
    entity: "customer",
    name: input.name,
    email: input.email,
    contact: input.contact,
    gstin: null,
    notes: input.notes,
    created_at: account.clock.seconds(),
  };
  account.store.put("customers", { id: entity.id, entity });
  return entity;
}

/** A mandate that the payer has signed; the bank still has to confirm it. */
export function openToken(account: Account, order: Stored<"orders">): TokenEntity | undefined {
  const { mandate } = order.terms;
  if (!mandate || !order.entity.customer_id) return undefined;
  const entity: TokenEntity = {
    id: newIdentifier("token_"),
    entity: "token",
    method: "emandate",
    customer_id: order.entity.customer_id,
    max_amount: mandate.maxAmount,
    expired_at: mandate.expireAt,
    recurring: true,
    recurring_details: { status: "initiated", failure_reason: null },
    created_at: account.clock.seconds(),
  };
  account.store.put("tokens", { id: entity.id, entity });
  account.schedule("confirm-token", entity.id, CONFIRM_MINUTES);
  return entity;
}

type TokenStatus = TokenEntity["recurring_details"]["status"];

/** From which states a mandate may come into another; rejected and cancelled are final. */
const FROM: Record<Exclude<TokenStatus, "initiated">, readonly TokenStatus[]> = {
  confirmed: ["initiated", "paused"],
  rejected: ["initiated"],
  paused: ["confirmed"],
  cancelled: ["initiated", "confirmed", "paused"],
};

export function changeToken(account: Account, id: string, status: keyof typeof FROM): void {
  const token = account.get("tokens", id);
  const details = token.entity.recurring_details;
  if (!FROM[status].includes(details.status)) {
    throw badRequest(`A mandate that is ${details.status} cannot become ${status}`);
  }
  details.status = status;
  details.failure_reason = status === "rejected" ? "The bank does not know the signature" : null;
  account.store.put("tokens", token);
  account.emit(`token.${status}`, { token: token.entity });
}

const chargeInput = z.object({
  email: z.email(),
  contact: z.string().min(1),
  amount: z.int(),
  currency: z.literal("INR"),
  order_id: z.string(),
  customer_id: z.string(),
  token: z.string(),
  recurring: z.union([z.boolean(), z.literal(["1", "preferred"])]),
});

/** POST /payments/create/recurring: the debit is under way, the bank answers within days. */
export function chargeToken(account: Account, body: unknown) {
  const input = readInput(chargeInput, body);
  const order = account.get("orders", input.order_id);
  const { entity: token } = account.get("tokens", input.token);
  if (token.customer_id !== input.customer_id) throw badRequest("The id provided does not exist");
  if (token.recurring_details.status !== "confirmed" || !input.recurring) {
    throw badRequest("The token is not confirmed for recurring payments", "token");
  }
  if (token.expired_at <= account.clock.seconds())
    throw badRequest("The token has expired", "token");
  if (input.amount !== order.entity.amount) {
    throw badRequest("Your payment amount is different from your order amount", "amount");
  }
  if (input.amount > token.max_amount) {
    throw badRequest("Amount exceeds maximum amount allowed", "amount");
  }
  if (order.entity.status === "paid") throw alreadyPaid();
  const { email, contact } = input;
  const payment = startPayment(
    account,
    order,
    { method: "emandate" },
    { email, contact, tokenId: token.id },
  );
  account.schedule("settle-debit", payment.id, DEBIT_MINUTES);
  return {
    razorpay_payment_id: payment.id,
    razorpay_order_id: order.id,
    razorpay_signature: account.signCheckout(order.id, payment.id),
  };
}

/** A debit that the bank carried out. */
export function settleDebit(account: Account, payment: Stored<"payments">): void {
  if (payment.entity.status === "created") authorizePayment(account, payment);
}
