import { and, asc, desc, eq, gt, inArray, or, sql } from "drizzle-orm";
import {
  billedSegments,
  creditLedger,
  creditNoteLines,
  invoiceLines,
  payments,
  subscriptionBilling,
  subscriptionItems,
  tenantSubscriptions,
  type tenants,
} from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import type { Minor } from "@/lib/core/money";
import type { Product } from "@/lib/platform/catalog/price-book";
import type {
  BillingState,
  Invoice,
  InvoiceLine,
  Item,
  Payment,
  Scheduled,
  Segment,
  Selection,
  Subscription,
} from "../engine/state";
import type { TaxRates } from "../engine/tax";

/** A tenant as billing knows it. */
export type BillingTenant = typeof tenants.$inferSelect;

type SubscriptionRow = typeof tenantSubscriptions.$inferSelect;

/** A row as the engine knows it. */
export function subscriptionOf(row: SubscriptionRow): Subscription {
  const { trialPlan, trialConverts, scheduled, ...rest } = row;
  return {
    ...rest,
    trialTier: trialPlan as Subscription["trialTier"],
    trialConverts: trialConverts as Selection | null,
    scheduled: scheduled as Scheduled[],
  };
}

/** The newest subscription of a tenant: the live one, or after the end the last. Locked. */
export async function lockSubscription(
  tx: ControlTransaction,
  tenantId: string,
): Promise<Subscription> {
  const [row] = await tx
    .select()
    .from(tenantSubscriptions)
    .where(eq(tenantSubscriptions.tenantId, tenantId))
    .orderBy(sql`${tenantSubscriptions.status} = 'CANCELLED'`, desc(tenantSubscriptions.createdAt))
    .limit(1)
    .for("update");
  if (!row) throw new AppError("not_found", "tenant.unknown", "There is no such tenant.");
  return subscriptionOf(row);
}

async function loadItems(tx: ControlTransaction, subscriptionId: string): Promise<Item[]> {
  const rows = await tx
    .select({
      product: subscriptionItems.product,
      quantity: subscriptionItems.quantity,
      unitAmount: subscriptionItems.unitAmount,
      pricedOn: subscriptionItems.pricedOn,
    })
    .from(subscriptionItems)
    .where(eq(subscriptionItems.subscriptionId, subscriptionId));
  return rows.map((row) => ({ ...row, product: row.product as Product }));
}

/** Segments that reach into the running period; earlier ones can no longer be given up. */
async function loadSegments(
  tx: ControlTransaction,
  { id, periodStart }: Subscription,
): Promise<Segment[]> {
  const rows = await tx
    .select()
    .from(billedSegments)
    .where(
      and(
        eq(billedSegments.subscriptionId, id),
        periodStart ? gt(sql`upper(${billedSegments.span})`, periodStart) : undefined,
      ),
    )
    .orderBy(asc(billedSegments.id));
  return rows.map(({ span, product, invoiceLineId, ...row }) => ({
    ...row,
    ...span,
    product: product as Product,
    lineId: invoiceLineId,
  }));
}

/** What credit notes gave back of lines. */
async function loadCredited(
  tx: ControlTransaction,
  lineIds: readonly string[],
): Promise<Map<string, Minor>> {
  if (lineIds.length === 0) return new Map();
  const rows = await tx
    .select({
      lineId: creditNoteLines.invoiceLineId,
      amount: sql<string>`sum(${creditNoteLines.amount})`,
    })
    .from(creditNoteLines)
    .where(inArray(creditNoteLines.invoiceLineId, [...lineIds]))
    .groupBy(creditNoteLines.invoiceLineId);
  return new Map(rows.map(({ lineId, amount }) => [lineId, BigInt(amount)]));
}

type InvoiceRow = typeof subscriptionBilling.$inferSelect;

function invoiceOf(row: InvoiceRow, lines: readonly InvoiceLine[]): Invoice {
  const { snapshot, issuedOn, status } = row;
  if (!issuedOn || status === "draft") throw new Error(`Invoice ${row.id} was never finished`);
  const { rates } = snapshot as { rates: TaxRates };
  return { ...row, status, issuedOn, rates, lines };
}

/** Invoices of a tenant by id, or those with something open, with their lines; order of issue. */
async function loadInvoices(
  tx: ControlTransaction,
  tenantId: string,
  lineIds: readonly string[],
  invoiceIds: readonly string[],
): Promise<Invoice[]> {
  const withLines = tx
    .select({ id: invoiceLines.invoiceId })
    .from(invoiceLines)
    .where(inArray(invoiceLines.id, [...lineIds]));
  const rows = await tx
    .select()
    .from(subscriptionBilling)
    .where(
      and(
        eq(subscriptionBilling.tenantId, tenantId),
        or(
          eq(subscriptionBilling.status, "open"),
          lineIds.length > 0 ? inArray(subscriptionBilling.id, withLines) : undefined,
          invoiceIds.length > 0 ? inArray(subscriptionBilling.id, [...invoiceIds]) : undefined,
        ),
      ),
    )
    .orderBy(asc(subscriptionBilling.financialYear), asc(subscriptionBilling.number));
  if (rows.length === 0) return [];
  const lines = await tx
    .select()
    .from(invoiceLines)
    .where(
      inArray(
        invoiceLines.invoiceId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(invoiceLines.position));
  const credited = await loadCredited(
    tx,
    lines.map(({ id }) => id),
  );
  return rows.map((row) =>
    invoiceOf(
      row,
      lines
        .filter(({ invoiceId }) => invoiceId === row.id)
        .map((line) => ({
          ...line,
          product: line.product as Product,
          credited: credited.get(line.id) ?? 0n,
        })),
    ),
  );
}

/** Captured payments of the gateway that have something left to refund. */
async function loadPayments(tx: ControlTransaction, tenantId: string): Promise<Payment[]> {
  const rows = await tx
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.tenantId, tenantId),
        eq(payments.provider, "razorpay"),
        eq(payments.status, "captured"),
        sql`${payments.quarantine} is null`,
        gt(
          sql`${payments.amount} - ${payments.refundedAmount} - ${payments.disputedAmount}`,
          sql`0`,
        ),
      ),
    );
  return rows.flatMap(({ capturedAt, receivedOn, disputedAmount, amount, ...row }) =>
    capturedAt && receivedOn
      ? [{ ...row, amount: amount - disputedAmount, capturedAt, receivedOn }]
      : [],
  );
}

/** A tenant's credit in minor units. */
export async function loadCreditBalance(
  tx: Pick<ControlTransaction, "select">,
  tenantId: string,
): Promise<Minor> {
  const [row] = await tx
    .select({ balance: sql<string>`coalesce(sum(${creditLedger.amount}), 0)` })
    .from(creditLedger)
    .where(eq(creditLedger.tenantId, tenantId));
  return BigInt(row?.balance ?? 0);
}

/** Everything about a tenant's billing, for the locked subscription. `invoiceIds` are loaded besides. */
export async function loadState(
  tx: ControlTransaction,
  tenant: BillingTenant,
  subscription: Subscription,
  invoiceIds: readonly string[],
): Promise<BillingState> {
  const items = await loadItems(tx, subscription.id);
  const segments = await loadSegments(tx, subscription);
  const lineIds = segments.map(({ lineId }) => lineId);
  return {
    account: {
      currency: tenant.currency,
      treatment: tenant.taxTreatment,
      hasUsedTrial: tenant.trialUsedAt !== null,
    },
    subscription,
    items,
    segments,
    invoices: await loadInvoices(tx, tenant.id, lineIds, invoiceIds),
    payments: await loadPayments(tx, tenant.id),
    creditBalance: await loadCreditBalance(tx, tenant.id),
  };
}
