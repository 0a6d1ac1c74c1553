import { and, desc, eq, lte } from "drizzle-orm";
import {
  creditNoteLines,
  creditNotes,
  exchangeRates,
  invoiceLines,
  modules,
  refunds,
  subscriptionBilling,
} from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import {
  inrEquivalent,
  productName,
  snapshotCreditNote,
  snapshotInvoice,
} from "../document/build-snapshot";
import { sealSnapshot } from "../document/hash-snapshot";
import { defaultSac } from "../document/supplier";
import type { Day } from "../engine/day";
import type { CreditNote, Invoice, PlannedDocument, Refund } from "../engine/state";
import type { BillingTenant } from "./load-state";
import { takeDocumentNumber } from "./number-documents";

/** What the documents of one transaction belong to. */
export type DocumentScene = {
  tenant: BillingTenant;
  subscriptionId: string;
  /** The supplier's day. */
  issuedOn: Day;
  /** The invoices as they are at the end of the transaction, old and new. */
  invoices: readonly Invoice[];
  now: Date;
};

/** The code of a module as staff keep it; plans and seats have the supplier's own. */
async function loadModuleSacs(tx: ControlTransaction): Promise<Map<string, string>> {
  const rows = await tx.select({ code: modules.code, sac: modules.sacCode }).from(modules);
  return new Map(rows.map(({ code, sac }) => [code, sac]));
}

/** The codes that invoice lines were stored with. */
async function loadLineSacs(
  tx: ControlTransaction,
  invoiceId: string,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: invoiceLines.id, sac: invoiceLines.sac })
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, invoiceId));
  return new Map(rows.map(({ id, sac }) => [id, sac]));
}

async function insertInvoice(tx: ControlTransaction, invoice: Invoice, scene: DocumentScene) {
  const sacs = await loadModuleSacs(tx);
  const { tenant, subscriptionId, now } = scene;
  const { lines, rates: _, issuedOn: __, status: ___, ...header } = invoice;
  await tx
    .insert(subscriptionBilling)
    .values({ ...header, tenantId: tenant.id, subscriptionId, status: "draft", createdAt: now });
  await tx.insert(invoiceLines).values(
    lines.map(({ credited: _, ...line }, position) => ({
      ...line,
      invoiceId: invoice.id,
      position,
      description: productName(line.product),
      sac: sacs.get(line.product) ?? defaultSac(),
      createdAt: now,
    })),
  );
}

async function insertCreditNote(tx: ControlTransaction, note: CreditNote, scene: DocumentScene) {
  const { tenant, now } = scene;
  const { lines, issuedOn: _, ...header } = note;
  const { currency } = tenant;
  await tx.insert(creditNotes).values({ ...header, tenantId: tenant.id, currency, createdAt: now });
  await tx.insert(creditNoteLines).values(
    lines.map(({ line, ...given }, position) => ({
      ...given,
      creditNoteId: note.id,
      invoiceLineId: line.id,
      position,
      createdAt: now,
    })),
  );
}

async function insertRefund(tx: ControlTransaction, refund: Refund, scene: DocumentScene, on: Day) {
  const { tenant, now } = scene;
  await tx.insert(refunds).values({
    ...refund,
    tenantId: tenant.id,
    currency: tenant.currency,
    idempotencyKey: `refund-${refund.id}`,
    requestedOn: on,
    createdAt: now,
  });
}

/** Writes documents without numbers; those come last, see `numberDocuments`. */
export async function insertDocuments(
  tx: ControlTransaction,
  documents: readonly (PlannedDocument & { on: Day })[],
  scene: DocumentScene,
): Promise<void> {
  for (const document of documents) {
    if (document.kind === "credit_note") await insertCreditNote(tx, document.creditNote, scene);
    if (document.kind === "refund") await insertRefund(tx, document.refund, scene, document.on);
    if (document.kind === "invoice") {
      const { id } = document.invoice;
      const latest = scene.invoices.find((invoice) => invoice.id === id) ?? document.invoice;
      await insertInvoice(tx, latest, scene);
    }
  }
}

/** Rupees for a unit of a foreign currency on a day; null when nobody entered a rate. */
async function findRate(tx: ControlTransaction, { currency }: BillingTenant, on: Day) {
  if (currency === "INR") return null;
  const [rate] = await tx
    .select({ inrPpm: exchangeRates.inrPpm })
    .from(exchangeRates)
    .where(and(eq(exchangeRates.currency, currency), lte(exchangeRates.validFrom, on)))
    .orderBy(desc(exchangeRates.validFrom))
    .limit(1);
  return rate?.inrPpm ?? null;
}

async function numberInvoice(tx: ControlTransaction, planned: Invoice, scene: DocumentScene) {
  const invoice = scene.invoices.find(({ id }) => id === planned.id) ?? planned;
  const fxPpm = await findRate(tx, scene.tenant, scene.issuedOn);
  const sacs = await loadLineSacs(tx, invoice.id);
  const numbered = await takeDocumentNumber(tx, "INV", scene.issuedOn);
  const snapshot = snapshotInvoice(invoice, scene.tenant, numbered, sacs, fxPpm);
  await tx
    .update(subscriptionBilling)
    .set({
      ...numbered,
      ...sealSnapshot(snapshot),
      status: invoice.status,
      placeOfSupply: snapshot.placeOfSupply,
      fxPpm,
      inrEquivalent: fxPpm === null ? null : inrEquivalent(invoice.total, fxPpm),
    })
    .where(eq(subscriptionBilling.id, invoice.id));
}

async function numberCreditNote(tx: ControlTransaction, note: CreditNote, scene: DocumentScene) {
  const { invoiceId } = note;
  const [row] = await tx
    .select({ number: subscriptionBilling.number })
    .from(subscriptionBilling)
    .where(eq(subscriptionBilling.id, invoiceId));
  const invoice = scene.invoices.find(({ id }) => id === invoiceId);
  if (!invoice || !row?.number) throw new Error(`Invoice ${invoiceId} has no number`);
  const numbered = await takeDocumentNumber(tx, "CRN", scene.issuedOn);
  const full = { ...invoice, number: row.number };
  const sacs = await loadLineSacs(tx, invoiceId);
  const snapshot = snapshotCreditNote(note, full, scene.tenant, numbered, sacs);
  await tx
    .update(creditNotes)
    .set({ ...numbered, ...sealSnapshot(snapshot) })
    .where(eq(creditNotes.id, note.id));
}

/** Gives documents their numbers, in their order: the last writes before the commit. */
export async function numberDocuments(
  tx: ControlTransaction,
  documents: readonly PlannedDocument[],
  scene: DocumentScene,
): Promise<void> {
  for (const document of documents) {
    if (document.kind === "invoice") await numberInvoice(tx, document.invoice, scene);
    if (document.kind === "credit_note") await numberCreditNote(tx, document.creditNote, scene);
  }
}
