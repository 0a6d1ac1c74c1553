import { asc, desc, eq, inArray } from "drizzle-orm";
import {
  auditLog,
  billedSegments,
  creditLedger,
  creditNotes,
  invoiceLines,
  mandates,
  paymentAttempts,
  payments,
  refunds,
  subscriptionBilling,
  subscriptionItems,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { loadCreditBalance } from "../store/load-state";

/** Enough to see what is going on; everything older is in the books. */
const RECENT = 50;

async function findSubscription(tenantId: string) {
  const rows = await controlDb()
    .select()
    .from(tenantSubscriptions)
    .where(eq(tenantSubscriptions.tenantId, tenantId))
    .orderBy(desc(tenantSubscriptions.createdAt));
  return rows.find(({ status }) => status !== "CANCELLED") ?? rows[0];
}

async function listDocuments(tenantId: string) {
  const [invoices, notes] = await Promise.all([
    controlDb()
      .select()
      .from(subscriptionBilling)
      .where(eq(subscriptionBilling.tenantId, tenantId))
      .orderBy(desc(subscriptionBilling.issuedOn), desc(subscriptionBilling.id))
      .limit(RECENT),
    controlDb()
      .select()
      .from(creditNotes)
      .where(eq(creditNotes.tenantId, tenantId))
      .orderBy(desc(creditNotes.issuedOn), desc(creditNotes.id))
      .limit(RECENT),
  ]);
  return { invoices, notes };
}

async function listMoney(tenantId: string) {
  const db = controlDb();
  const [paid, attempts, sentBack, ledger, standing] = await Promise.all([
    db
      .select()
      .from(payments)
      .where(eq(payments.tenantId, tenantId))
      .orderBy(desc(payments.createdAt))
      .limit(RECENT),
    db
      .select()
      .from(paymentAttempts)
      .where(eq(paymentAttempts.tenantId, tenantId))
      .orderBy(desc(paymentAttempts.createdAt))
      .limit(RECENT),
    db
      .select()
      .from(refunds)
      .where(eq(refunds.tenantId, tenantId))
      .orderBy(desc(refunds.createdAt))
      .limit(RECENT),
    db
      .select()
      .from(creditLedger)
      .where(eq(creditLedger.tenantId, tenantId))
      .orderBy(desc(creditLedger.id))
      .limit(RECENT),
    db
      .select()
      .from(mandates)
      .where(eq(mandates.tenantId, tenantId))
      .orderBy(desc(mandates.createdAt))
      .limit(RECENT),
  ]);
  return { payments: paid, attempts, refunds: sentBack, ledger, mandates: standing };
}

/** Everything about a tenant's billing as it is stored; undefined when there is no such tenant. */
export async function findTenantBilling(tenantId: string) {
  const [tenant] = await controlDb().select().from(tenants).where(eq(tenants.id, tenantId));
  const subscription = tenant && (await findSubscription(tenantId));
  if (!subscription) return undefined;
  const { id } = subscription;
  const [items, segments, documents, money, creditBalance, audit] = await Promise.all([
    controlDb().select().from(subscriptionItems).where(eq(subscriptionItems.subscriptionId, id)),
    controlDb()
      .select()
      .from(billedSegments)
      .where(eq(billedSegments.subscriptionId, id))
      .orderBy(desc(billedSegments.periodStart), asc(billedSegments.id))
      .limit(RECENT),
    listDocuments(tenantId),
    listMoney(tenantId),
    loadCreditBalance(controlDb(), tenantId),
    controlDb()
      .select()
      .from(auditLog)
      .where(eq(auditLog.tenantId, tenantId))
      .orderBy(desc(auditLog.id))
      .limit(RECENT),
  ]);
  return { tenant, subscription, items, segments, ...documents, ...money, creditBalance, audit };
}

export type TenantBilling = NonNullable<Awaited<ReturnType<typeof findTenantBilling>>>;

/** Lines of a tenant's invoices, for what may be credited. */
export async function listInvoiceLines(invoiceIds: readonly string[]) {
  if (invoiceIds.length === 0) return [];
  return controlDb()
    .select()
    .from(invoiceLines)
    .where(inArray(invoiceLines.invoiceId, [...invoiceIds]))
    .orderBy(asc(invoiceLines.position));
}
