/** A line of an issued document; amounts are integers in minor units. */
export type DocumentLine = {
  product: string;
  description: string;
  sac: string;
  quantity: number;
  from: string;
  /** Exclusive; the last day served is the day before. */
  to: string;
  days: number;
  periodDays: number;
  fullPrice: number;
  amount: number;
  cgst: number;
  sgst: number;
  igst: number;
};

type Document = {
  id: string;
  number: string;
  issuedOn: string;
  currency: "INR" | "USD";
  lines: DocumentLine[];
  subtotal: number;
  cgst: number;
  sgst: number;
  igst: number;
  total: number;
};

/** Another document that this one belongs with. */
export type LinkedDocument = { id: string; number: string; issuedOn: string; total: number };

export type InvoiceDetail = Document & {
  kind: "invoice";
  status: "open" | "paid" | "uncollectible";
  reason: string;
  billingDate: string;
  dueOn: string;
  paidOn: string | null;
  treatment: string;
  placeOfSupply: string | null;
  creditApplied: number;
  writeoff: number;
  amountDue: number;
  openAmount: number;
  /** Payments that settled it, oldest first. */
  settlements: { method: string; on: string | null; amount: number; reference: string }[];
  creditNotes: LinkedDocument[];
};

export type CreditNoteDetail = Document & {
  kind: "credit_note";
  status: "issued";
  reason: string;
  gst: "normal" | "time_barred";
  /** What it took off the open amount of its own invoice. */
  appliedToInvoice: number;
  /** What it put on account. */
  toBalance: number;
  invoice: LinkedDocument;
};

/** One issued document with everything on it. */
export type DocumentDetail = InvoiceDetail | CreditNoteDetail;
