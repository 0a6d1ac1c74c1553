import type { Currency } from "@/lib/core/money";
import type { ConsoleAuditRow } from "./views-console";

/** Plain descriptions of billing in the console. Amounts are written out; days are YYYY-MM-DD. */

export type SubscriptionRowView = {
  id: string;
  name: string;
  plan: string;
  status: string;
  interval: "month" | "year";
  /** What time does to it next, and when. */
  nextStep: string | null;
  nextOn: string | null;
  monthly: string | null;
  open: string | null;
  /** Such as "D+5": days since the oldest open invoice was due. */
  dunning: string | null;
};

export type SubscriptionFiguresView = {
  money: { currency: Currency; monthly: string; open: string; openInvoices: number }[];
  paying: number;
  trial: number;
  pastDue: number;
  suspended: number;
};

export type DunningRowView = {
  id: string;
  name: string;
  plan: string;
  status: string;
  open: string;
  dueOn: string | null;
  day: string | null;
  nextStep: string | null;
  nextOn: string | null;
};

/** Something a form offers. */
export type ChoiceView = { value: string; label: string };

export type BillingDocumentView = {
  id: string;
  number: string;
  kind: "invoice" | "credit_note";
  reason: string;
  status: string;
  issuedOn: string | null;
  dueOn: string | null;
  total: string;
  open: string | null;
  href: string;
};

/** A row of money in or out. */
export type BillingMoneyView = {
  id: string;
  what: string;
  reference: string;
  on: string | null;
  status: string;
  amount: string;
  note: string | null;
};

export type BillingItemView = {
  id: string;
  product: string;
  quantity: number;
  unitAmount: string;
  pricedOn: string;
};

export type BillingSegmentView = {
  id: string;
  product: string;
  quantity: number;
  from: string;
  to: string;
  fullPrice: string;
};

export type TenantBillingView = {
  tenant: { id: string; name: string };
  status: string;
  statusSince: string | null;
  plan: string;
  isFree: boolean;
  interval: "month" | "year";
  collection: "checkout" | "invoice";
  currency: Currency;
  treatment: string;
  period: { from: string; to: string } | null;
  trial: { plan: string; until: string; converts: boolean } | null;
  cancelOn: string | null;
  suspension: { reason: string; on: string | null } | null;
  dunning: { day: string; nextStep: string | null; nextOn: string | null } | null;
  nextDueOn: string | null;
  credit: string;
  version: number;
  items: BillingItemView[];
  segments: BillingSegmentView[];
  scheduled: { id: string; text: string }[];
  documents: BillingDocumentView[];
  payments: BillingMoneyView[];
  attempts: BillingMoneyView[];
  refunds: BillingMoneyView[];
  ledger: BillingMoneyView[];
  mandates: BillingMoneyView[];
  audit: ConsoleAuditRow[];
  can: {
    change: boolean;
    cancel: boolean;
    credit: boolean;
    payment: boolean;
    refund: boolean;
    trial: boolean;
    collection: boolean;
  };
};

export type PreviewLineView = {
  id: string;
  product: string;
  quantity: number;
  days: string;
  amount: string;
};

/** What a command will result in, as it is looked at before it is confirmed. */
export type BillingPreviewView = {
  version: number;
  on: string;
  documents: {
    id: string;
    title: string;
    lines: PreviewLineView[];
    totals: { term: string; value: string }[];
  }[];
  outcome: { term: string; value: string }[];
};

/** A preview, or why there is none. */
export type PreviewAnswer = { preview: BillingPreviewView } | { refusal: string };

export type ApprovalRowView = {
  id: string;
  tenant: { id: string; name: string };
  what: string;
  amount: string;
  reason: string;
  askedBy: string;
  askedAt: string;
  state: "waiting" | "approved" | "declined";
  decidedBy: string | null;
  decidedAt: string | null;
  /** Whether the reader may decide it. */
  canDecide: boolean;
  isOwn: boolean;
};

export type ReconRunView = {
  id: string;
  what: string;
  startedAt: string;
  finishedAt: string | null;
  compared: number;
  healed: number;
  error: string | null;
};

export type ReconItemView = {
  id: string;
  what: string;
  entityId: string;
  tenant: { id: string; name: string } | null;
  details: string;
  state: "open" | "healed" | "resolved";
  owner: string | null;
  isOwn: boolean;
  resolution: string | null;
  foundAt: string;
};

export type PriceRowView = {
  id: string;
  product: string;
  currency: Currency;
  amount: string;
  validFrom: string;
  /** The next price, where one is entered. */
  next: { amount: string; validFrom: string } | null;
};

export type RateRowView = { id: string; rate: string; validFrom: string };

/** Billing's clock, where it can be moved. */
export type ClockView = { today: string; shown: string };
