import { and, eq } from "drizzle-orm";
import { changeQuotes } from "@/db/control";
import { AppError } from "@/lib/core/errors";
import { BillingRefusal, STALE } from "../engine/refusal";
import type { Outcome } from "../engine/state";
import { type Billing, inBilling } from "../in-billing";
import type { BillingActor } from "../store/announce";
import { amountDueOf } from "./describe-documents";
import { planQuoted, type QuotedCommand } from "./make-quote";

export type QuoteRow = typeof changeQuotes.$inferSelect;

/** Whether a quote can still be applied: the same subscription at the same version, at the same price. */
export function isFresh(billing: Billing, quote: QuoteRow): boolean {
  const { id, version } = billing.state.subscription;
  if (
    quote.state !== "open" ||
    quote.subscriptionId !== id ||
    quote.subscriptionVersion !== version
  ) {
    return false;
  }
  try {
    const outcome = planQuoted(billing, quote.command as QuotedCommand, quote.effectiveOn);
    return amountDueOf(outcome.documents) === quote.amountDue;
  } catch (error) {
    // An overdue invoice does not make a paid quote stale, but it does not let it through either.
    if (error instanceof BillingRefusal) return false;
    throw error;
  }
}

/** Applies a fresh quote as of the day it was made for. */
export async function applyFresh(
  billing: Billing,
  quote: QuoteRow,
  by: BillingActor,
): Promise<Outcome> {
  await billing.tx
    .update(changeQuotes)
    .set({ state: "applied" })
    .where(eq(changeQuotes.id, quote.id));
  if (billing.state.subscription.status === "CANCELLED") await billing.startAnew(by);
  return billing.apply(quote.command as QuotedCommand, by, quote.effectiveOn);
}

const QUOTE_UNKNOWN = new AppError("not_found", "quote.unknown", "There is no such quote.");

/** A quote of a tenant. Throws `not_found`. */
export async function getQuote(billing: Billing, id: string): Promise<QuoteRow> {
  const [quote] = await billing.tx
    .select()
    .from(changeQuotes)
    .where(and(eq(changeQuotes.id, id), eq(changeQuotes.tenantId, billing.tenant.id)))
    .for("update");
  if (!quote) throw QUOTE_UNKNOWN;
  return quote;
}

/**
 * Applies a quote that costs nothing now, or, for a tenant that pays by invoice, one whose invoice is
 * then open. Throws `not_found`, `stale`, and `payment_required` for one that has to be paid first.
 */
export async function applyQuote(
  tenantId: string,
  quoteId: string,
  by: BillingActor,
  now: Date,
): Promise<Outcome> {
  return inBilling(tenantId, now, by, async (billing) => {
    const quote = await getQuote(billing, quoteId);
    if (!isFresh(billing, quote)) throw new BillingRefusal(STALE);
    const paysLater = billing.state.subscription.collection === "invoice";
    if (quote.amountDue > 0n && !paysLater) {
      throw new AppError("conflict", "payment_required", "This has to be paid first.");
    }
    return applyFresh(billing, quote, by);
  });
}
