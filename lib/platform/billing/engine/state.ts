import type {
  CREDIT_NOTE_REASONS,
  INVOICE_REASONS,
  INVOICE_STATUSES,
  REFUND_REASONS,
  TAX_TREATMENTS,
} from "@/db/control";
import type { SubscriptionStatus } from "@/lib/core/context";
import type { Currency, Minor } from "@/lib/core/money";
import type { ModuleCode } from "@/lib/platform/catalog/modules";
import type { Interval, Product } from "@/lib/platform/catalog/price-book";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import type { Day, DayRange } from "./day";
import type { Taxes, TaxRates } from "./tax";

/** What a tenant wants to have. `seats` are those beyond the tier's included ones. */
export type Selection = {
  tier: TierCode;
  interval: Interval;
  modules: readonly ModuleCode[];
  seats: number;
};

/** Something that happens to the items when the period ends. */
export type Scheduled =
  | { id: string; op: "add"; product: ModuleCode }
  | { id: string; op: "remove"; product: ModuleCode }
  | { id: string; op: "tier"; tier: TierCode }
  | { id: string; op: "seats"; quantity: number }
  | { id: string; op: "interval"; interval: Interval };

export type Subscription = {
  id: string;
  status: SubscriptionStatus;
  /** The day on which it got its status; null since the beginning. */
  statusSince: Day | null;
  tier: TierCode;
  interval: Interval;
  anchorDate: Day | null;
  periodIndex: number | null;
  periodStart: Day | null;
  periodEnd: Day | null;
  trialEnd: Day | null;
  /** The tier on trial. */
  trialTier: TierCode | null;
  /** What the trial turns into; null without consent. */
  trialConverts: Selection | null;
  scheduled: readonly Scheduled[];
  cancelAt: Day | null;
  suspendedOn: Day | null;
  suspendReason: "nonpayment" | "admin" | null;
  suspendedFrom: SubscriptionStatus | null;
  collection: "checkout" | "invoice";
  /** Grows with every change of items, period or schedule. */
  version: number;
};

/** What a renewal will bill. */
export type Item = { product: Product; quantity: number; unitAmount: Minor; pricedOn: Day };

/** Days of a product that were billed, with the period and price they belong to. */
export type Segment = DayRange & {
  id: string;
  product: Product;
  lane: number;
  quantity: number;
  periodStart: Day;
  periodDays: number;
  fullPrice: Minor;
  lineId: string;
};

export type InvoiceLine = DayRange &
  Taxes & {
    id: string;
    product: Product;
    quantity: number;
    days: number;
    periodStart: Day;
    periodDays: number;
    fullPrice: Minor;
    amount: Minor;
    /** How much of the amount credit notes gave back. */
    credited: Minor;
  };

export type Invoice = Taxes & {
  id: string;
  reason: (typeof INVOICE_REASONS)[number];
  status: Exclude<(typeof INVOICE_STATUSES)[number], "draft">;
  billingDate: Day;
  issuedOn: Day;
  dueOn: Day;
  periodStart: Day;
  periodEnd: Day;
  treatment: (typeof TAX_TREATMENTS)[number];
  currency: Currency;
  rates: TaxRates;
  lines: readonly InvoiceLine[];
  subtotal: Minor;
  total: Minor;
  creditApplied: Minor;
  writeoff: Minor;
  amountDue: Minor;
  openAmount: Minor;
  paidOn: Day | null;
};

export type CreditNoteLine = DayRange &
  Taxes & {
    line: InvoiceLine;
    amount: Minor;
    isGoodwill: boolean;
    isClamped: boolean;
  };

export type CreditNote = Taxes & {
  id: string;
  invoiceId: string;
  reason: (typeof CREDIT_NOTE_REASONS)[number];
  gst: "normal" | "time_barred";
  issuedOn: Day;
  lines: readonly CreditNoteLine[];
  subtotal: Minor;
  total: Minor;
  appliedToInvoice: Minor;
  toBalance: Minor;
};

/** A captured payment of the gateway, as far as refunds need it. */
export type Payment = {
  id: string;
  invoiceId: string | null;
  amount: Minor;
  refundedAmount: Minor;
  /** The order they came in; the newest is refunded first. */
  capturedAt: Date;
  receivedOn: Day;
};

export type Refund = {
  id: string;
  paymentId: string;
  invoiceId: string | null;
  reason: (typeof REFUND_REASONS)[number];
  amount: Minor;
  isFromCredit: boolean;
};

/** Everything that decides about a tenant's billing. */
export type BillingState = {
  account: {
    currency: Currency;
    treatment: (typeof TAX_TREATMENTS)[number];
    hasUsedTrial: boolean;
  };
  subscription: Subscription;
  items: readonly Item[];
  segments: readonly Segment[];
  /** Those that are open or whose lines have days left; order of issue. */
  invoices: readonly Invoice[];
  /** Captured ones of the gateway with something left. */
  payments: readonly Payment[];
  creditBalance: Minor;
};

/** A document a change results in; the order is the order of numbers. */
export type PlannedDocument =
  | { kind: "invoice"; invoice: Invoice }
  | { kind: "credit_note"; creditNote: CreditNote }
  | { kind: "refund"; refund: Refund };

/** A change of state, for audit and mails. */
export type Transition = { on: Day; from: SubscriptionStatus; to: SubscriptionStatus; why: string };

/** An entry of the credit ledger. */
export type CreditEntry = {
  kind: "credit_note" | "applied" | "refunded" | "reversal";
  amount: Minor;
  documentId: string;
  on: Day;
};

/** What comes of a command: the new state and everything it leaves behind. */
export type Outcome = {
  state: BillingState;
  documents: readonly PlannedDocument[];
  transitions: readonly Transition[];
  creditEntries: readonly CreditEntry[];
  /** Of the balance, what no gateway payment can take back (specification, section 8.6). */
  manualRefundDue: Minor;
};

/** What planning needs to know of the world. */
export type Scene = {
  /** The tenant's local day on which it happens. */
  date: Day;
  /** The tenant's local day it is now; later than `date` when something is caught up or was quoted before. */
  today: Day;
  /** The supplier's day, which documents are issued on. */
  issuedOn: Day;
  /** Price of a unit per month for something taken on a day. */
  listPrice(product: Product, on: Day): Minor;
  /** Price of a unit per month at a renewal, for something taken before. */
  renewalPrice(item: Item, on: Day): Minor;
  rates: TaxRates;
  newId(): string;
};
