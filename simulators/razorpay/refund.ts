import { createHash } from "node:crypto";
import { z } from "zod";
import type { Account } from "./account";
import type { RefundEntity } from "./entity";
import { newIdentifier } from "./identifier";
import { notesInput, readInput, receiptInput } from "./order";
import { badRequest, Refusal } from "./refusal";
import type { Stored } from "./store";

/** Six months: banks take nothing back for older payments. */
const OLDEST_SECONDS = 180 * 86_400;
const LEAST_KEY = 10;

const refundInput = z.object({
  amount: z.int().min(100, "The amount must be at least INR 1.00").optional(),
  speed: z.enum(["normal", "optimum"]).default("normal"),
  notes: notesInput,
  receipt: receiptInput,
});

function setRefunded(account: Account, payment: Stored<"payments">, refunded: number): void {
  const { entity } = payment;
  const isFull = refunded === entity.amount;
  entity.amount_refunded = refunded;
  entity.refund_status = refunded === 0 ? null : isFull ? "full" : "partial";
  entity.status = isFull ? "refunded" : "captured";
  account.store.put("payments", payment);
}

/** The end of a refund: the payer has the money, or it stays with us. */
export function finishRefund(account: Account, id: string, end: "processed" | "failed"): void {
  const refund = account.get("refunds", id);
  if (refund.entity.status !== "pending") throw badRequest("The refund is not pending");
  const payment = account.get("payments", refund.entity.payment_id);
  refund.entity.status = end;
  if (end === "processed") {
    refund.processedAt = account.clock.now();
    refund.entity.speed_processed = "normal";
    refund.entity.acquirer_data = { arn: String(10 ** 13 + account.store.all("refunds").length) };
  } else {
    setRefunded(account, payment, payment.entity.amount_refunded - refund.entity.amount);
  }
  account.store.put("refunds", refund);
  account.emit(`refund.${end}`, { refund: refund.entity, payment: payment.entity });
}

/** Opens a refund and, unless refunds are held, ends it at once. */
function openRefund(
  account: Account,
  payment: Stored<"payments">,
  input: z.output<typeof refundInput> & { amount: number },
): RefundEntity {
  const now = account.clock.seconds();
  const entity: RefundEntity = {
    id: newIdentifier("rfnd_"),
    entity: "refund",
    amount: input.amount,
    currency: payment.entity.currency,
    payment_id: payment.id,
    notes: input.notes,
    receipt: input.receipt,
    acquirer_data: { arn: null },
    created_at: now,
    batch_id: null,
    status: "pending",
    speed_processed: null,
    speed_requested: input.speed,
  };
  account.store.put("refunds", { id: entity.id, entity, processedAt: null });
  setRefunded(account, payment, payment.entity.amount_refunded + input.amount);
  account.emit("refund.created", { refund: entity, payment: payment.entity });
  const opened = { ...entity };
  if (now - payment.entity.created_at > OLDEST_SECONDS) {
    // Accepted first, as the service does; the bank's no comes afterwards.
    finishRefund(account, entity.id, "failed");
    return opened;
  }
  if (!account.areRefundsHeld) finishRefund(account, entity.id, "processed");
  return entity;
}

/** POST /payments/:id/refund. A repeated key with the same content answers with the first refund. */
export function refundPayment(
  account: Account,
  id: string,
  body: unknown,
  key: string | undefined,
): RefundEntity {
  const payment = account.get("payments", id);
  const input = readInput(refundInput, body);
  if (key !== undefined && key.length < LEAST_KEY) {
    throw badRequest(`The idempotency key must have at least ${LEAST_KEY} characters`);
  }
  const digest = createHash("sha256")
    .update(JSON.stringify([id, input]))
    .digest("hex");
  const earlier = key === undefined ? undefined : account.store.find("refundKeys", key);
  if (earlier && earlier.digest !== digest) {
    throw badRequest("Different request body sent with the same idempotency key");
  }
  if (earlier) return account.get("refunds", earlier.refundId).entity;

  const { entity } = payment;
  if (!entity.captured) {
    throw badRequest("The payment status should be captured for action to be taken");
  }
  if (entity.status === "refunded") {
    throw badRequest("The payment has been fully refunded already");
  }
  const rest = entity.amount - entity.amount_refunded;
  const amount = input.amount ?? rest;
  if (amount > rest) {
    throw badRequest("The total refund amount is greater than the refund payment amount", "amount");
  }
  const refund = openRefund(account, payment, { ...input, amount });
  if (key !== undefined) {
    account.store.put("refundKeys", { id: key, digest, refundId: refund.id });
  }
  return refund;
}

/** The answer to a key whose first request is still at work. */
export const refundInFlight = (): Refusal =>
  new Refusal(409, {
    code: "BAD_REQUEST_ERROR",
    description: "Another request with the same idempotency key is in progress",
  });

/** What was authorised and never captured goes back by itself. */
export function giveBack(account: Account, id: string): void {
  const payment = account.get("payments", id);
  const { entity } = payment;
  if (entity.status !== "authorized") return;
  openRefund(account, payment, {
    amount: entity.amount,
    speed: "normal",
    notes: [],
    receipt: null,
  });
}
