import { and, eq } from "drizzle-orm";
import {
  billedSegments,
  creditLedger,
  payments,
  subscriptionBilling,
  subscriptionItems,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import { nextDueOn } from "../engine/due";
import type { BillingState, CreditEntry, Invoice } from "../engine/state";
import type { BillingTenant } from "./load-state";

async function saveSubscription(tx: ControlTransaction, after: BillingState, now: Date) {
  const { id, trialTier, trialConverts, scheduled, ...rest } = after.subscription;
  await tx
    .update(tenantSubscriptions)
    .set({
      ...rest,
      trialPlan: trialTier,
      trialConverts,
      scheduled,
      nextDueOn: nextDueOn(after),
      updatedAt: now,
    })
    .where(eq(tenantSubscriptions.id, id));
}

async function saveItems(tx: ControlTransaction, before: BillingState, after: BillingState) {
  if (before.items === after.items) return;
  const { id: subscriptionId } = after.subscription;
  await tx.delete(subscriptionItems).where(eq(subscriptionItems.subscriptionId, subscriptionId));
  if (after.items.length === 0) return;
  await tx
    .insert(subscriptionItems)
    .values(after.items.map((item) => ({ ...item, subscriptionId })));
}

/** Shortens and removes before it inserts: the database refuses overlapping days. */
async function saveSegments(tx: ControlTransaction, before: BillingState, after: BillingState) {
  if (before.segments === after.segments) return;
  const kept = new Map(after.segments.map((segment) => [segment.id, segment]));
  for (const old of before.segments) {
    const { from, to } = kept.get(old.id) ?? { from: old.from, to: old.from };
    if (from === to) await tx.delete(billedSegments).where(eq(billedSegments.id, old.id));
    else if (to !== old.to) {
      await tx
        .update(billedSegments)
        .set({ span: { from, to } })
        .where(eq(billedSegments.id, old.id));
    }
  }
  const known = new Set(before.segments.map(({ id }) => id));
  const added = after.segments.filter(({ id }) => !known.has(id));
  if (added.length === 0) return;
  const { id: subscriptionId } = after.subscription;
  await tx.insert(billedSegments).values(
    added.map(({ from, to, lineId, ...segment }) => ({
      ...segment,
      subscriptionId,
      span: { from, to },
      invoiceLineId: lineId,
    })),
  );
}

async function saveSettlement(tx: ControlTransaction, invoice: Invoice) {
  const { id, status, openAmount, paidOn, dueOn, writeoff } = invoice;
  await tx
    .update(subscriptionBilling)
    .set({ status, openAmount, paidOn, dueOn, writeoff })
    .where(eq(subscriptionBilling.id, id));
}

async function saveInvoices(tx: ControlTransaction, before: BillingState, after: BillingState) {
  const known = new Map(before.invoices.map((invoice) => [invoice.id, invoice]));
  for (const invoice of after.invoices) {
    const old = known.get(invoice.id);
    const isChanged =
      old &&
      (old.status !== invoice.status ||
        old.openAmount !== invoice.openAmount ||
        old.dueOn !== invoice.dueOn ||
        old.paidOn !== invoice.paidOn ||
        old.writeoff !== invoice.writeoff);
    if (isChanged) await saveSettlement(tx, invoice);
  }
}

async function savePayments(tx: ControlTransaction, before: BillingState, after: BillingState) {
  const known = new Map(before.payments.map((payment) => [payment.id, payment.refundedAmount]));
  for (const { id, refundedAmount } of after.payments) {
    const old = known.get(id);
    if (old === undefined || old === refundedAmount) continue;
    await tx
      .update(payments)
      .set({ refundedAmount })
      .where(and(eq(payments.id, id), eq(payments.refundedAmount, old)));
  }
}

async function saveTenant(
  tx: ControlTransaction,
  tenant: BillingTenant,
  after: BillingState,
  now: Date,
) {
  const isTrialNew = after.account.hasUsedTrial && !tenant.trialUsedAt;
  const isFirstInvoice = after.invoices.length > 0 && !tenant.currencyLockedAt;
  if (!isTrialNew && !isFirstInvoice) return;
  await tx
    .update(tenants)
    .set({
      ...(isTrialNew && { trialUsedAt: now }),
      ...(isFirstInvoice && { currencyLockedAt: now }),
    })
    .where(eq(tenants.id, tenant.id));
}

/** Writes what became of the subscription itself; its new documents are written already. */
export async function saveChanges(
  tx: ControlTransaction,
  tenant: BillingTenant,
  {
    before,
    after,
    entries,
  }: { before: BillingState; after: BillingState; entries: readonly CreditEntry[] },
  now: Date,
): Promise<void> {
  await saveSubscription(tx, after, now);
  await saveItems(tx, before, after);
  await saveSegments(tx, before, after);
  await saveInvoices(tx, before, after);
  await savePayments(tx, before, after);
  await saveTenant(tx, tenant, after, now);
  const { currency } = tenant;
  for (const { on, ...entry } of entries) {
    await tx
      .insert(creditLedger)
      .values({ ...entry, tenantId: tenant.id, currency, enteredOn: on, createdAt: now });
  }
}
