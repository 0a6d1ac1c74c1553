import type { Currency } from "@/lib/core/money";
import type { MandateView } from "@/lib/platform/billing/mandate/tenant-commands";
import type { SubscriptionView } from "./views-billing";

/** What the billing pages and the public payment page show. Amounts are integers in minor units. */

/** Days of a product on a document; `to` is exclusive, as it is stored. */
export type DocumentLineView = {
  id: string;
  name: string;
  quantity: number;
  from: string;
  to: string;
  days: number;
  periodDays: number;
  amount: number;
};

/** An invoice or credit note as it was issued, and how it stands today. */
export type DocumentView = {
  kind: "invoice" | "credit_note";
  number: string;
  /** What it was issued for, in words. */
  reason: string;
  currency: Currency;
  issuedOn: string;
  /** Of an invoice. */
  dueOn: string | null;
  status: "open" | "paid" | "uncollectible" | "issued";
  isOverdue: boolean;
  supplier: { name: string; gstin: string | null };
  recipient: { name: string; address: string[]; gstin: string | null };
  placeOfSupply: string;
  /** What the law wants written on a supply without tax; null on taxed ones. */
  endorsement: string | null;
  lines: DocumentLineView[];
  subtotal: number;
  taxes: { name: string; rate: string; amount: number }[];
  total: number;
  /** Ways in which an invoice was settled when it was issued, or where a credit note went. */
  settled: { term: string; amount: number }[];
  /** Still to pay. */
  openAmount: number;
  paidOn: string | null;
};

/** What the public page behind the link of a mail shows. */
export type PayPageView =
  | { state: "busy" | "expired" | "unknown" }
  | { state: "invoice"; document: DocumentView; pdfHref: string; supplierEmail: string };

/** A line of a list of documents. */
export type DocumentRowView = {
  id: string;
  kind: DocumentView["kind"];
  number: string;
  href: string;
  pdfHref: string;
  issuedOn: string;
  dueOn: string | null;
  status: DocumentView["status"];
  isOverdue: boolean;
  total: number;
  openAmount: number;
  currency: Currency;
  reason: string;
};

/** What the next renewal will bill, worked out by the engine itself. */
export type NextChargeView = {
  on: string;
  lines: { name: string; quantity: number; amount: number }[];
  subtotal: number;
  /** Null where an overdue invoice comes first, so that nobody can know yet. */
  settled: {
    taxes: { name: string; amount: number }[];
    total: number;
    creditApplied: number;
    amountDue: number;
  } | null;
};

/** Where the money of a workspace stands. */
export type BillingOverviewView = {
  subscription: SubscriptionView;
  planName: string;
  /** How many modules can be added to the plan; null is any number. */
  maxAddOns: number | null;
  /** The day on which an overdue invoice suspends the workspace, or a suspended one ends. */
  deadline: string | null;
  nextCharge: NextChargeView | null;
  openInvoices: DocumentRowView[];
  latest: DocumentRowView[];
};

/** One document with what belongs to it. */
export type DocumentPageView = {
  document: DocumentView;
  id: string;
  pdfHref: string;
  /** Payments that settled it, oldest first. */
  settlements: {
    id: string;
    method: string;
    on: string | null;
    amount: number;
    reference: string;
  }[];
  /** Its credit notes; of a credit note its invoice. */
  related: { id: string; number: string; href: string; issuedOn: string; total: number }[];
};

/** A page of all documents, as far as the filter lets through. */
export type DocumentListView = {
  rows: DocumentRowView[];
  filter: { kind: string | undefined; status: string | undefined };
  isFirst: boolean;
  next: string | null;
};

/** Money in, money back, and what did not work, in words. */
export type PaymentListView = {
  payments: {
    id: string;
    on: string | null;
    method: string;
    amount: number;
    refundedAmount: number;
    currency: Currency;
    status: "captured" | "refunded" | "quarantined";
    invoice: { number: string; href: string } | null;
    reference: string;
  }[];
  attempts: {
    id: string;
    at: string;
    method: string;
    amount: number;
    currency: Currency;
    why: string;
  }[];
  refunds: {
    id: string;
    on: string;
    amount: number;
    currency: Currency;
    status: "requested" | "pending" | "processed" | "failed";
    why: string;
    reference: string;
  }[];
  isFirst: boolean;
  next: string | null;
};

/** The form of whom invoices are made out to. Values by the names of the form's fields. */
export type BillingDetailsView = {
  version: number;
  country: { code: string; name: string };
  isIndian: boolean;
  values: Record<string, string>;
  supplier: { stateCode: string; stateName: string };
  /** A unit in a special economic zone: a matter of papers, not of the address. */
  isSez: boolean;
  isEmailFailing: boolean;
  /** Where to go once it is saved; null stays here. */
  next: string | null;
};

/** What ends when, before somebody ends it. */
export type CancelView = {
  version: number;
  companyName: string;
  status: string;
  planName: string;
  /** Last paid day's end, or the trial's; null where nothing runs (the free plan). */
  endsOn: string | null;
  cancelAt: string | null;
  today: string;
  dataKeptDays: number;
  creditBalance: number;
  currency: Currency;
  openInvoices: number;
};

/** Standing permissions to debit a bank account, and what a new one would be suggested for. */
export type AutopayView = {
  /** E-mandates are for accounts in India that pay in rupees. */
  isRupees: boolean;
  mandates: MandateView[];
  /** In rupees: leaves room for more than the next charge. */
  suggestedRupees: number;
};
