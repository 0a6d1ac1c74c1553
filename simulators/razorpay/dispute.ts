import type { Account } from "./account";
import type { DisputeEntity } from "./entity";
import { newIdentifier } from "./identifier";
import { badRequest } from "./refusal";

const DAYS_TO_RESPOND = 7;

/** The payer's bank wants the money back. */
export function openDispute(account: Account, paymentId: string, amount?: number): DisputeEntity {
  const payment = account.get("payments", paymentId);
  if (!payment.entity.captured) throw badRequest("Only a captured payment can be disputed");
  const now = account.clock.seconds();
  const entity: DisputeEntity = {
    id: newIdentifier("disp_"),
    entity: "dispute",
    payment_id: paymentId,
    amount: amount ?? payment.entity.amount,
    currency: payment.entity.currency,
    amount_deducted: 0,
    reason_code: "chargeback_authorization",
    phase: "chargeback",
    status: "open",
    respond_by: now + DAYS_TO_RESPOND * 86_400,
    created_at: now,
  };
  account.store.put("disputes", { id: entity.id, entity, closedAt: null });
  account.emit("payment.dispute.created", { payment: payment.entity, dispute: entity });
  return entity;
}

/** The end of a dispute; lost, its amount is taken from the next settlement. */
export function closeDispute(account: Account, id: string, status: "won" | "lost"): DisputeEntity {
  const dispute = account.get("disputes", id);
  const { entity } = dispute;
  if (entity.status !== "open") throw badRequest("The dispute is closed");
  entity.status = status;
  if (status === "lost") entity.amount_deducted = entity.amount;
  dispute.closedAt = account.clock.now();
  account.store.put("disputes", dispute);
  const payment = account.get("payments", entity.payment_id);
  account.emit(`payment.dispute.${status}`, { payment: payment.entity, dispute: entity });
  return entity;
}
