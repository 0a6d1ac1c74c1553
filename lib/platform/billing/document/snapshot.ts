import { z } from "zod";
import { CREDIT_NOTE_REASONS, INVOICE_REASONS, TAX_TREATMENTS } from "@/db/control";

/** JSON carries integers (all amounts stay below 2^53); code works with bigint. */
const amount = z.union([z.int(), z.bigint()]).transform(BigInt);
const day = z.iso.date();

const party = z.object({
  name: z.string(),
  /** Lines of the postal address, without the country. */
  address: z.array(z.string()),
  /** ISO 3166 alpha-2. */
  country: z.string(),
  gstin: z.string().nullable(),
  /** Two digits of the GST state list; null outside India. */
  stateCode: z.string().nullable(),
  email: z.string().nullable(),
});

const line = z.object({
  product: z.string(),
  description: z.string(),
  sac: z.string(),
  quantity: z.int(),
  from: day,
  /** Exclusive; the last day served is the day before. */
  to: day,
  days: z.int(),
  periodDays: z.int(),
  fullPrice: amount,
  /** Taxable value. */
  amount,
  cgst: amount,
  sgst: amount,
  igst: amount,
});

const common = z.object({
  number: z.string(),
  issuedOn: day,
  supplier: party.extend({ arn: z.string().nullable(), bank: z.array(z.string()) }),
  recipient: party,
  /** GST state code; null for exports. */
  placeOfSupply: z.string().nullable(),
  treatment: z.enum(TAX_TREATMENTS),
  /** Hundredths of a percent. */
  rates: z.object({ cgst: z.int(), sgst: z.int(), igst: z.int() }),
  currency: z.enum(["INR", "USD"]),
  lines: z.array(line),
  subtotal: amount,
  cgst: amount,
  sgst: amount,
  igst: amount,
  total: amount,
});

const invoiceSnapshot = common.extend({
  kind: z.literal("invoice"),
  reason: z.enum(INVOICE_REASONS),
  billingDate: day,
  dueOn: day,
  creditApplied: amount,
  writeoff: amount,
  amountDue: amount,
  /** Rupees for a unit of the currency times a million; null where there is nothing to convert. */
  fxPpm: amount.nullable(),
  inrEquivalent: amount.nullable(),
});

const creditNoteSnapshot = common.extend({
  kind: z.literal("credit_note"),
  reason: z.enum(CREDIT_NOTE_REASONS),
  invoiceNumber: z.string(),
  invoiceIssuedOn: day,
  /** `time_barred`: without GST, since 30 November after the invoice's financial year has passed. */
  gst: z.enum(["normal", "time_barred"]),
  appliedToInvoice: amount,
  toBalance: amount,
});

/**
 * Every field of a printed tax invoice (Rule 46) or credit note (Rule 53), as it was when it got its
 * number. Stored with the document; the PDF is drawn from it and from nothing else.
 */
export const documentSnapshot = z.discriminatedUnion("kind", [invoiceSnapshot, creditNoteSnapshot]);
export type DocumentSnapshot = z.output<typeof documentSnapshot>;
export type InvoiceSnapshot = z.output<typeof invoiceSnapshot>;
export type CreditNoteSnapshot = z.output<typeof creditNoteSnapshot>;
