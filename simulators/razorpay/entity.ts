/** Entities as the service writes them on the wire. Amounts are minor units, instants Unix seconds. */

export type Notes = Record<string, string> | [];

export type OrderEntity = {
  id: string;
  entity: "order";
  amount: number;
  amount_paid: number;
  amount_due: number;
  currency: string;
  receipt: string | null;
  offer_id: null;
  status: "created" | "attempted" | "paid";
  attempts: number;
  notes: Notes;
  created_at: number;
  customer_id?: string;
};

export type ErrorFacts = {
  error_code: string | null;
  error_description: string | null;
  error_source: string | null;
  error_step: string | null;
  error_reason: string | null;
};

export type PaymentEntity = ErrorFacts & {
  id: string;
  entity: "payment";
  amount: number;
  currency: string;
  status: "created" | "authorized" | "captured" | "refunded" | "failed";
  order_id: string;
  invoice_id: null;
  international: boolean;
  method: string;
  amount_refunded: number;
  refund_status: null | "partial" | "full";
  captured: boolean;
  description: string | null;
  card_id: string | null;
  bank: string | null;
  wallet: null;
  vpa: string | null;
  email: string;
  contact: string;
  notes: Notes;
  fee: number | null;
  tax: number | null;
  acquirer_data: Record<string, string>;
  created_at: number;
  customer_id?: string;
  token_id?: string;
};

export type RefundEntity = {
  id: string;
  entity: "refund";
  amount: number;
  currency: string;
  payment_id: string;
  notes: Notes;
  receipt: string | null;
  acquirer_data: { arn: string | null };
  created_at: number;
  batch_id: null;
  status: "pending" | "processed" | "failed";
  speed_processed: string | null;
  speed_requested: string;
};

export type CustomerEntity = {
  id: string;
  entity: "customer";
  name: string;
  email: string;
  contact: string;
  gstin: null;
  notes: Notes;
  created_at: number;
};

export type TokenEntity = {
  id: string;
  entity: "token";
  method: "emandate";
  customer_id: string;
  max_amount: number;
  expired_at: number;
  recurring: boolean;
  recurring_details: {
    status: "initiated" | "confirmed" | "rejected" | "paused" | "cancelled";
    failure_reason: string | null;
  };
  created_at: number;
};

export type DisputeEntity = {
  id: string;
  entity: "dispute";
  payment_id: string;
  amount: number;
  currency: string;
  amount_deducted: number;
  reason_code: string;
  phase: "chargeback";
  status: "open" | "won" | "lost";
  respond_by: number;
  created_at: number;
};
