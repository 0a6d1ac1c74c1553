import { notFound } from "next/navigation";
import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { billingTime } from "@/lib/platform/billing/clock";
import { productName } from "@/lib/platform/billing/document/build-snapshot";
import { localDay } from "@/lib/platform/billing/engine/day";
import { compareProducts } from "@/lib/platform/billing/engine/product";
import type { Scheduled } from "@/lib/platform/billing/engine/state";
import { dunningStep } from "@/lib/platform/billing/staff/dunning-step";
import { findTenantBilling, type TenantBilling } from "@/lib/platform/billing/staff/tenant-billing";
import type { Product } from "@/lib/platform/catalog/price-book";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import { admitStaff } from "./console";
import { auditRows } from "./console-audit";
import { dayAfterDue } from "./console-billing";
import { currentRequest } from "./current-request";
import type {
  BillingDocumentView,
  BillingMoneyView,
  TenantBillingView,
} from "./views-console-billing";

const nameOf = (product: string) => productName(product as Product);

function scheduledText(operation: Scheduled): string {
  switch (operation.op) {
    case "add":
      return `${nameOf(operation.product)} is added`;
    case "remove":
      return `${nameOf(operation.product)} is removed`;
    case "tier":
      return `The plan becomes ${getTier(operation.tier).name}`;
    case "seats":
      return `Extra seats become ${operation.quantity}`;
    case "interval":
      return `Billing becomes ${operation.interval === "year" ? "yearly" : "monthly"}`;
  }
}

function documentsOf({ tenant, invoices, notes }: TenantBilling): BillingDocumentView[] {
  const hrefOf = (number: string) =>
    `/tenants/${tenant.id}/documents?number=${encodeURIComponent(number)}`;
  const issued = invoices.flatMap((invoice): BillingDocumentView[] =>
    invoice.number
      ? [
          {
            id: invoice.id,
            number: invoice.number,
            kind: "invoice",
            reason: invoice.reason,
            status: invoice.status,
            issuedOn: invoice.issuedOn,
            dueOn: invoice.dueOn,
            total: formatMoney(invoice.total, invoice.currency),
            open:
              invoice.openAmount > 0n ? formatMoney(invoice.openAmount, invoice.currency) : null,
            href: hrefOf(invoice.number),
          },
        ]
      : [],
  );
  const given = notes.flatMap((note): BillingDocumentView[] =>
    note.number
      ? [
          {
            id: note.id,
            number: note.number,
            kind: "credit_note",
            reason: note.reason,
            status: "issued",
            issuedOn: note.issuedOn,
            dueOn: null,
            total: formatMoney(-note.total, note.currency),
            open: null,
            href: hrefOf(note.number),
          },
        ]
      : [],
  );
  return [...issued, ...given].sort(
    (a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? "") || b.id.localeCompare(a.id),
  );
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

function paymentNote(payment: TenantBilling["payments"][number]): string | null {
  const { quarantine, refundedAmount, disputedAmount, currency } = payment;
  if (quarantine) return `Set aside: ${quarantine}`;
  if (disputedAmount > 0n) return `Disputed: ${formatMoney(disputedAmount, currency)}`;
  return refundedAmount > 0n ? `Refunded: ${formatMoney(refundedAmount, currency)}` : null;
}

function moneyOf(
  billing: TenantBilling,
): Pick<TenantBillingView, "payments" | "attempts" | "refunds" | "ledger" | "mandates"> {
  const { currency } = billing.tenant;
  const numbers = new Map(
    [...billing.invoices, ...billing.notes].map(({ id, number }) => [id, number ?? id]),
  );
  const numberOf = (id: string | null) => (id && numbers.get(id)) || "";
  const row = (view: BillingMoneyView) => view;
  return {
    payments: billing.payments.map((payment) =>
      row({
        id: payment.id,
        what: payment.method,
        reference: payment.providerPaymentId,
        on: payment.receivedOn,
        status: payment.status,
        amount: formatMoney(payment.amount, payment.currency),
        note: paymentNote(payment) ?? (numberOf(payment.invoiceId) || null),
      }),
    ),
    attempts: billing.attempts.map((attempt) =>
      row({
        id: attempt.id,
        what: attempt.method,
        reference: attempt.providerPaymentId,
        on: dayOf(attempt.createdAt),
        status: attempt.status,
        amount: formatMoney(attempt.amount, currency),
        note: attempt.errorDescription ?? attempt.errorReason,
      }),
    ),
    refunds: billing.refunds.map((refund) =>
      row({
        id: refund.id,
        what: refund.reason,
        reference: refund.providerRefundId ?? "not sent yet",
        on: refund.requestedOn,
        status: refund.status,
        amount: formatMoney(refund.amount, refund.currency),
        note: refund.error,
      }),
    ),
    ledger: billing.ledger.map((entry) =>
      row({
        id: entry.id,
        what: entry.kind,
        reference: numberOf(entry.documentId) || entry.documentId,
        on: entry.enteredOn,
        status: entry.amount > 0n ? "added" : "taken",
        amount: formatMoney(entry.amount, entry.currency),
        note: null,
      }),
    ),
    mandates: billing.mandates.map((mandate) =>
      row({
        id: mandate.id,
        what: mandate.method,
        reference: mandate.accountHint,
        on: dayOf(mandate.createdAt),
        status: mandate.status,
        amount: `up to ${formatMoney(mandate.maxAmount, currency)}`,
        note: null,
      }),
    ),
  };
}

function trialOf({ status, trialEnd, trialPlan, trialConverts }: TenantBilling["subscription"]) {
  if (status !== "TRIAL" || !trialEnd) return null;
  const tier = trialPlan as TierCode | null;
  return {
    plan: tier ? getTier(tier).name : "None",
    until: trialEnd,
    converts: trialConverts !== null,
  };
}

function canDo(
  { subscription, creditBalance, invoices }: TenantBilling,
  permissions: ReadonlySet<string>,
): TenantBillingView["can"] {
  const { status, tier } = subscription;
  const isLive = status !== "CANCELLED";
  const may = (code: string) => permissions.has(code);
  return {
    change: may("billing.change") && status === "ACTIVE" && tier !== "FREE",
    cancel: isLive && (may("billing.change") || may("billing.refund")),
    credit: may("billing.credit") && invoices.length > 0,
    payment: may("billing.manual_payment") && invoices.some((one) => one.status === "open"),
    refund: may("billing.refund") && !isLive && creditBalance > 0n,
    trial: may("billing.change") && status === "ACTIVE" && tier === "FREE",
    collection: may("billing.change") && isLive,
  };
}

/** A tenant's billing as it is stored; 404 where there is none. */
export async function getTenantBilling(id: string): Promise<TenantBilling> {
  const found = z.uuid().safeParse(id).success ? await findTenantBilling(id) : undefined;
  if (!found) notFound();
  return found;
}

/** A tenant's billing as staff see it; 404 where there is none. */
export async function loadTenantBilling(id: string): Promise<TenantBillingView> {
  const { permissions } = await admitStaff("billing.read");
  const billing = await getTenantBilling(id);
  const { tenant, subscription, items, segments, creditBalance } = billing;
  const { now: request } = await currentRequest();
  const today = localDay(tenant.billingTz, await billingTime(request));
  const due = billing.invoices.filter((one) => one.status === "open").map((one) => one.dueOn);
  const firstDueOn = due.sort()[0] ?? null;
  const dunning = dunningStep({ firstDueOn, suspendedOn: subscription.suspendedOn }, today);
  const { periodStart, periodEnd, status } = subscription;
  const { currency } = tenant;
  return {
    tenant: { id: tenant.id, name: tenant.legalName },
    status,
    statusSince: subscription.statusSince,
    plan: getTier(subscription.tier).name,
    isFree: subscription.tier === "FREE",
    interval: subscription.interval,
    collection: subscription.collection,
    currency,
    treatment: tenant.taxTreatment,
    period: periodStart && periodEnd ? { from: periodStart, to: periodEnd } : null,
    trial: trialOf(subscription),
    cancelOn: subscription.cancelAt,
    suspension:
      status === "SUSPENDED"
        ? { reason: subscription.suspendReason ?? "unknown", on: subscription.suspendedOn }
        : null,
    dunning: dunning
      ? {
          day: dayAfterDue(dunning.day),
          nextStep: dunning.next?.step ?? null,
          nextOn: dunning.next?.on ?? null,
        }
      : null,
    nextDueOn: status === "CANCELLED" ? null : subscription.nextDueOn,
    credit: formatMoney(creditBalance, currency),
    version: subscription.version,
    items: items
      .toSorted((a, b) => compareProducts(a.product as Product, b.product as Product))
      .map((item) => ({
        id: item.id,
        product: nameOf(item.product),
        quantity: item.quantity,
        unitAmount: formatMoney(item.unitAmount, currency),
        pricedOn: item.pricedOn,
      })),
    segments: segments.map((segment) => ({
      id: segment.id,
      product: nameOf(segment.product),
      quantity: segment.quantity,
      ...segment.span,
      fullPrice: formatMoney(segment.fullPrice, currency),
    })),
    scheduled: (subscription.scheduled as Scheduled[]).map((one) => ({
      id: one.id,
      text: scheduledText(one),
    })),
    documents: documentsOf(billing),
    ...moneyOf(billing),
    audit: await auditRows(billing.audit),
    can: canDo(billing, permissions),
  };
}
