import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { day, identity, minor, oneOfCheck } from "./columns";
import { invoiceLines, subscriptionBilling, taxes } from "./invoices";
import { tenants } from "./tenants";

export const CREDIT_NOTE_REASONS = [
  "change",
  "interval_change",
  "cancellation",
  "goodwill",
] as const;

/** Something given back of one invoice. Never changed, never deleted. */
export const creditNotes = pgTable(
  "credit_notes",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    invoiceId: uuid("invoice_id").notNull(),
    /** Null until the last write before the commit. */
    number: text("number").unique("credit_notes_number_key"),
    financialYear: text("fy"),
    issuedOn: day("issued_on"),
    reason: text("reason", { enum: CREDIT_NOTE_REASONS }).notNull(),
    /** Without GST once 30 November after the invoice's financial year has passed. */
    gst: text("gst", { enum: ["normal", "time_barred"] }).notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    subtotal: minor("subtotal").notNull(),
    ...taxes,
    total: minor("total").notNull(),
    /** What it took off the open amount of its own invoice; the rest is credit. */
    appliedToInvoice: minor("applied_to_invoice").notNull(),
    toBalance: minor("to_balance").notNull(),
    snapshot: jsonb("snapshot"),
    snapshotHash: text("snapshot_hash"),
  },
  (t) => [
    index("credit_notes_tenant_id_idx").on(t.tenantId, t.issuedOn.desc(), t.id),
    index("credit_notes_invoice_id_idx").on(t.invoiceId),
    foreignKey({
      name: "credit_notes_invoice_id_fkey",
      columns: [t.invoiceId],
      foreignColumns: [subscriptionBilling.id],
    }),
    foreignKey({
      name: "credit_notes_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    check(
      "credit_notes_total_check",
      sql`${t.total} = ${t.subtotal} + ${t.cgst} + ${t.sgst} + ${t.igst} and ${t.total} = ${t.appliedToInvoice} + ${t.toBalance}`,
    ),
    oneOfCheck("credit_notes_reason_check", t.reason, CREDIT_NOTE_REASONS),
  ],
);

/** Part of an invoice line that is given back. */
export const creditNoteLines = pgTable(
  "credit_note_lines",
  {
    ...identity,
    creditNoteId: uuid("credit_note_id").notNull(),
    invoiceLineId: uuid("invoice_line_id").notNull(),
    position: smallint("position").notNull(),
    from: day("from_on").notNull(),
    to: day("to_on").notNull(),
    amount: minor("amount").notNull(),
    ...taxes,
    /** Given by staff, without days being given up. */
    isGoodwill: boolean("is_goodwill").notNull(),
    /** Less than the days were worth: the rest of the line had been credited before. */
    isClamped: boolean("is_clamped").notNull(),
  },
  (t) => [
    unique("credit_note_lines_credit_note_id_position_key").on(t.creditNoteId, t.position),
    index("credit_note_lines_invoice_line_id_idx").on(t.invoiceLineId),
    check("credit_note_lines_amount_check", sql`${t.amount} > 0`),
    foreignKey({
      name: "credit_note_lines_credit_note_id_fkey",
      columns: [t.creditNoteId],
      foreignColumns: [creditNotes.id],
    }),
    foreignKey({
      name: "credit_note_lines_invoice_line_id_fkey",
      columns: [t.invoiceLineId],
      foreignColumns: [invoiceLines.id],
    }),
  ],
);

export const CREDIT_ENTRY_KINDS = ["credit_note", "applied", "refunded", "reversal"] as const;

/** A tenant's credit; the sum is the balance and is never below zero (by trigger). Append-only. */
export const creditLedger = pgTable(
  "credit_ledger",
  {
    ...identity,
    tenantId: uuid("tenant_id").notNull(),
    kind: text("kind", { enum: CREDIT_ENTRY_KINDS }).notNull(),
    /** Positive adds to the balance. */
    amount: minor("amount").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    enteredOn: day("entered_on").notNull(),
    /** The credit note, invoice or refund it belongs to. */
    documentId: uuid("document_id").notNull(),
  },
  (t) => [
    index("credit_ledger_tenant_id_idx").on(t.tenantId, t.id),
    foreignKey({
      name: "credit_ledger_tenant_id_fkey",
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    check(
      "credit_ledger_amount_check",
      sql`case ${t.kind} when 'credit_note' then ${t.amount} > 0 when 'reversal' then ${t.amount} <> 0 else ${t.amount} < 0 end`,
    ),
    oneOfCheck("credit_ledger_kind_check", t.kind, CREDIT_ENTRY_KINDS),
  ],
);
