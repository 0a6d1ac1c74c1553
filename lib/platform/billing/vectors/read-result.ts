import { and, asc, eq, gt } from "drizzle-orm";
import {
  auditLog,
  creditNoteLines,
  creditNotes,
  invoiceLines,
  payments,
  refunds,
  subscriptionBilling,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { Product } from "@/lib/platform/catalog/price-book";
import { daysBetween } from "../engine/day";
import { productCode } from "../engine/product";

type Json = Record<string, unknown>;
const int = (amount: bigint) => Number(amount);
const taxes = ({ cgst, sgst, igst }: Record<"cgst" | "sgst" | "igst", bigint>) => ({
  cgst: int(cgst),
  sgst: int(sgst),
  igst: int(igst),
});

async function linesOf(invoiceId: string) {
  return controlDb()
    .select()
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, invoiceId))
    .orderBy(asc(invoiceLines.position));
}

async function settlementsOf(invoiceId: string): Promise<Json[]> {
  const rows = await controlDb()
    .select()
    .from(payments)
    .where(and(eq(payments.invoiceId, invoiceId), gt(payments.appliedAmount, 0n)))
    .orderBy(asc(payments.id));
  return rows.map(({ receivedOn, provider, appliedAmount }) => ({
    date: receivedOn,
    method: provider,
    amount: int(appliedAmount),
  }));
}

async function readInvoice(row: typeof subscriptionBilling.$inferSelect): Promise<Json> {
  const lines = await linesOf(row.id);
  return {
    type: "invoice",
    number: row.number,
    issued: row.issuedOn,
    reason: row.reason,
    due: row.dueOn,
    lines: lines.map((line) => ({
      product: productCode(line.product as Product),
      qty: line.quantity,
      from: line.from,
      to: line.to,
      days: line.days,
      period_days: line.periodDays,
      full_price: int(line.fullPrice),
      amount: int(line.amount),
      ...taxes(line),
    })),
    subtotal: int(row.subtotal),
    ...taxes(row),
    total: int(row.total),
    credit_applied: int(row.creditApplied),
    amount_due: int(row.amountDue),
    small_balance_writeoff: int(row.writeoff),
    status: row.status,
    settlements: await settlementsOf(row.id),
    ...(row.inrEquivalent !== null && { inr_equivalent: int(row.inrEquivalent) }),
  };
}

async function readCreditNote(
  row: typeof creditNotes.$inferSelect,
  refs: ReadonlyMap<string, string>,
): Promise<Json> {
  const lines = await controlDb()
    .select({ given: creditNoteLines, billed: invoiceLines })
    .from(creditNoteLines)
    .innerJoin(invoiceLines, eq(invoiceLines.id, creditNoteLines.invoiceLineId))
    .where(eq(creditNoteLines.creditNoteId, row.id))
    .orderBy(asc(creditNoteLines.position));
  return {
    type: "credit_note",
    number: row.number,
    issued: row.issuedOn,
    reason: row.reason,
    for_invoice: refs.get(row.invoiceId),
    gst: row.gst,
    lines: lines.map(({ given, billed }) => ({
      product: productCode(billed.product as Product),
      from: given.from,
      to: given.to,
      days: daysBetween(given.from, given.to),
      period_days: billed.periodDays,
      full_price: int(billed.fullPrice),
      amount: int(given.amount),
      ...(given.isGoodwill && { kind: "goodwill" }),
      ...(given.isClamped && { clamped: true }),
      ...taxes(given),
    })),
    subtotal: int(row.subtotal),
    ...taxes(row),
    total: int(row.total),
    applied_to_invoice: int(row.appliedToInvoice),
    to_balance: int(row.toBalance),
  };
}

function readRefund(
  row: typeof refunds.$inferSelect,
  refs: ReadonlyMap<string, string>,
): Json | undefined {
  if (row.invoiceId === null) return undefined;
  return {
    type: "refund",
    issued: row.requestedOn,
    for_invoice: refs.get(row.invoiceId),
    reason: row.reason,
    method: "razorpay",
    amount: int(row.amount),
  };
}

/** The invoices of a tenant by their short names in vectors: INV1, INV2 … */
export async function invoiceRefs(tenantId: string): Promise<Map<string, string>> {
  const rows = await controlDb()
    .select({ id: subscriptionBilling.id })
    .from(subscriptionBilling)
    .where(eq(subscriptionBilling.tenantId, tenantId))
    .orderBy(asc(subscriptionBilling.id));
  return new Map(rows.map(({ id }, index) => [id, `INV${index + 1}`]));
}

/** Every document of a tenant in the order it was made, as vectors write them. */
export async function readDocuments(tenantId: string): Promise<Json[]> {
  const db = controlDb();
  const refs = await invoiceRefs(tenantId);
  const made: { id: string; document: Json }[] = [];
  const of = { invoice: subscriptionBilling, note: creditNotes, refund: refunds };
  for (const row of await db.select().from(of.invoice).where(eq(of.invoice.tenantId, tenantId))) {
    made.push({ id: row.id, document: { ref: refs.get(row.id), ...(await readInvoice(row)) } });
  }
  const notes = await db
    .select()
    .from(of.note)
    .where(eq(of.note.tenantId, tenantId))
    .orderBy(asc(of.note.id));
  for (const [index, row] of notes.entries()) {
    const document = { ref: `CRN${index + 1}`, ...(await readCreditNote(row, refs)) };
    made.push({ id: row.id, document });
  }
  const given = await db
    .select()
    .from(of.refund)
    .where(eq(of.refund.tenantId, tenantId))
    .orderBy(asc(of.refund.id));
  let count = 0;
  for (const row of given) {
    const document = readRefund(row, refs);
    if (!document) continue;
    count += 1;
    made.push({ id: row.id, document: { ref: `RFD${count}`, ...document } });
  }
  return made.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ document }) => document);
}

/** The changes of state of a tenant, oldest first. */
export async function readTimeline(tenantId: string): Promise<Json[]> {
  const rows = await controlDb()
    .select({ after: auditLog.after })
    .from(auditLog)
    .where(and(eq(auditLog.tenantId, tenantId), eq(auditLog.action, "billing.transition")))
    .orderBy(asc(auditLog.id));
  return rows.map(({ after }) => {
    const { on, status, why } = after as Json;
    return { date: on, status, why };
  });
}
