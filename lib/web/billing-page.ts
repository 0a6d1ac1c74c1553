import { addDays } from "@/lib/platform/billing/engine/day";
import { taxTotal } from "@/lib/platform/billing/engine/tax";
import { previewRenewal } from "@/lib/platform/billing/mail/renewal-preview";
import { documentsInput, listDocuments } from "@/lib/platform/billing/subscription/documents";
import {
  getSubscription,
  type SubscriptionView,
} from "@/lib/platform/billing/subscription/queries";
import { getTier } from "@/lib/platform/catalog/tiers";
import { documentRowView } from "./billing-page-list";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import type { BillingOverviewView, NextChargeView } from "./views-billing-page";
import { signedIn } from "./workspace";

/** Days from a due day to the suspension, and from that to the end (specification, section 5). */
const SUSPENDED_AFTER_DAYS = 14;
const ENDED_AFTER_DAYS = 30;
const LATEST = 5;
/** More open invoices than anybody has: one a month, and the subscription ends within two. */
const OPEN = 50;

function deadlineOf({ status, suspendReason, suspendedOn, openInvoices }: SubscriptionView) {
  if (status === "SUSPENDED" && suspendReason === "nonpayment" && suspendedOn) {
    return addDays(suspendedOn, ENDED_AFTER_DAYS);
  }
  const [earliest] = openInvoices
    .filter(({ isOverdue }) => isOverdue)
    .map(({ dueOn }) => dueOn)
    .sort();
  return status === "PAST_DUE" && earliest ? addDays(earliest, SUSPENDED_AFTER_DAYS) : null;
}

/** The next charge as the invoice itself will say it; planned lines alone where none can be drawn yet. */
async function loadNextCharge(
  { tenant }: SignedInRequest,
  { nextCharge }: SubscriptionView,
): Promise<NextChargeView | null> {
  if (!nextCharge) return null;
  const { on, lines, subtotal } = nextCharge;
  const invoice = await previewRenewal(tenant.id, on);
  const taxes = invoice
    ? (["cgst", "sgst", "igst"] as const)
        .filter((tax) => invoice[tax] > 0n)
        .map((tax) => ({ name: tax.toUpperCase(), amount: Number(invoice[tax]) }))
    : [];
  return {
    on,
    lines: lines.map(({ name, quantity, amount }) => ({ name, quantity, amount })),
    subtotal,
    settled: invoice
      ? {
          taxes,
          total: Number(invoice.subtotal + taxTotal(invoice)),
          creditApplied: Number(invoice.creditApplied),
          amountDue: Number(invoice.amountDue),
        }
      : null,
  };
}

/** The first page about money: where it stands, what comes next, and what is open. */
export async function loadBilling(slug: string): Promise<BillingOverviewView> {
  const session = await signedIn(slug);
  const subscription = await readPage(getSubscription, session, undefined);
  const [nextCharge, open, latest] = await Promise.all([
    loadNextCharge(session, subscription),
    readPage(listDocuments, session, documentsInput.parse({ status: "open", limit: OPEN })),
    readPage(listDocuments, session, documentsInput.parse({ limit: LATEST })),
  ]);
  const tier = getTier(subscription.tier);
  const { today } = subscription;
  return {
    subscription,
    planName: tier.name,
    maxAddOns: tier.maxAddOns,
    deadline: deadlineOf(subscription),
    nextCharge,
    openInvoices: open.rows.map((row) => documentRowView(row, today)),
    latest: latest.rows.map((row) => documentRowView(row, today)),
  };
}
