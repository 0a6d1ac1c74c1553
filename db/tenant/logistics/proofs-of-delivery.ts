import { type AnyPgColumn, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  coordinate,
  identity,
  money,
  oneOf,
  oneOfCheck,
  reference,
  timestamptz,
  transactionColumns,
} from "../columns";
import { attachments } from "../core/attachments";
import { payments } from "../finance/payments";
import { shipments } from "./shipments";

export const PROOF_OF_DELIVERY_OUTCOMES = [
  "delivered",
  "partly_delivered",
  "refused",
  "not_available",
  "wrong_address",
  "rescheduled",
  "damaged",
] as const;

/** Proof for a delivery attempt: receiver, OTP, signature, photo, place and cash taken. */
export const proofsOfDelivery = pgTable(
  "proofs_of_delivery",
  {
    ...identity,
    attemptNo: integer("attempt_no").notNull(),
    outcome: oneOf("outcome", PROOF_OF_DELIVERY_OUTCOMES).notNull(),

    shipmentId: reference("shipment_id", (): AnyPgColumn => shipments.id).notNull(),
    attemptedAt: timestamptz("attempted_at").notNull(),
    receiverName: text("receiver_name"),
    receiverRelation: text("receiver_relation"),
    otpVerifiedAt: timestamptz("otp_verified_at"),

    signatureAttachmentId: reference("signature_attachment_id", (): AnyPgColumn => attachments.id),
    photoAttachmentId: reference("photo_attachment_id", (): AnyPgColumn => attachments.id),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),
    codCollectedAmount: money("cod_collected_amount").notNull().default("0"),
    paymentId: reference("payment_id", (): AnyPgColumn => payments.id),
    failureReason: text("failure_reason"),

    ...transactionColumns,
  },
  (t) => [
    unique("proofs_of_delivery_client_ref_key").on(t.clientRef),
    unique("proofs_of_delivery_shipment_id_attempt_no_key").on(t.shipmentId, t.attemptNo),
    oneOfCheck("proofs_of_delivery_outcome_check", t.outcome, PROOF_OF_DELIVERY_OUTCOMES),
  ],
);
