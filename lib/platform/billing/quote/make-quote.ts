import { v7 as uuidv7 } from "uuid";
import { changeQuotes } from "@/db/control";
import type { Currency, Minor } from "@/lib/core/money";
import { addDays, type Day } from "../engine/day";
import { type Command, plan } from "../engine/plan";
import { BillingRefusal, INVALID_TRANSITION } from "../engine/refusal";
import type { BillingState, Outcome } from "../engine/state";
import { type Billing, type BillingOptions, inBilling } from "../in-billing";
import { DATA_KEPT_DAYS } from "../mail/data-kept";
import type { BillingActor } from "../store/announce";
import { amountDueOf, type DescribedDocument, describeDocuments } from "./describe-documents";

/** What is bought through a quote: everything that has to be paid before it exists. */
export type QuotedCommand = Extract<Command, { do: "purchase" } | { do: "change" }>;

export type Quote = {
  id: string;
  amountDue: Minor;
  currency: Currency;
  effectiveOn: Day;
  expiresAt: Date;
  documents: DescribedDocument[];
  /** Set when there was nothing to pay, so that it happened at once. */
  isApplied: boolean;
};

const OFFSETS: Record<string, string> = { UTC: "Z", "Asia/Kolkata": "+05:30" };

/** The instant at which a local day ends; billing knows two time zones, neither with summer time. */
function endOfDay(timeZone: string, day: Day): Date {
  return new Date(`${addDays(day, 1)}T00:00:00${OFFSETS[timeZone] ?? "Z"}`);
}

/** After the end of a subscription a purchase starts a new one: it is planned as for a free plan. */
function asNew(state: BillingState): BillingState {
  const { subscription } = state;
  if (subscription.status !== "CANCELLED") return state;
  return {
    ...state,
    items: [],
    segments: [],
    subscription: { ...subscription, status: "ACTIVE", tier: "FREE", cancelAt: null },
  };
}

/** An ended subscription can be bought again until the data is deleted (section 5, row 22). */
function refuseAfterDeletion({ state, tenant, today }: Billing): void {
  const { status, statusSince } = state.subscription;
  if (status !== "CANCELLED") return;
  const isOver = statusSince !== null && addDays(statusSince, DATA_KEPT_DAYS) <= today;
  if (!isOver && tenant.lifecycle === "ready") return;
  throw new BillingRefusal(INVALID_TRANSITION, {
    message: "The time in which this workspace could be taken up again is over.",
  });
}

/** What a purchase or change results in as of a day. Throws BillingRefusal. */
export function planQuoted(billing: Billing, command: QuotedCommand, date: Day): Outcome {
  refuseAfterDeletion(billing);
  return plan(asNew(billing.state), command, billing.sceneOn(date));
}

async function store(
  billing: Billing,
  command: QuotedCommand,
  outcome: Outcome,
  by: BillingActor,
): Promise<Quote> {
  const { tx, tenant, today, now, state } = billing;
  const quote = {
    id: uuidv7(),
    amountDue: amountDueOf(outcome.documents),
    currency: tenant.currency,
    effectiveOn: today,
    expiresAt: endOfDay(tenant.billingTz, today),
    documents: describeDocuments(outcome.documents),
  };
  await tx.insert(changeQuotes).values({
    ...quote,
    tenantId: tenant.id,
    subscriptionId: state.subscription.id,
    subscriptionVersion: state.subscription.version,
    command,
    askedBy: by.actor,
    createdAt: now,
  });
  return { ...quote, isApplied: false };
}

/**
 * Prices a purchase or change and keeps the price with the subscription's version: paid until the local
 * midnight it is applied as it was shown, even if the payment arrives a day later. What costs nothing
 * is still only quoted; `applyQuote` applies it. Throws BillingRefusal.
 */
export async function makeQuote(
  tenantId: string,
  command: QuotedCommand,
  by: BillingActor,
  now: Date,
  options: Pick<BillingOptions, "version"> = {},
): Promise<Quote> {
  return inBilling(
    tenantId,
    now,
    by,
    (billing) => store(billing, command, planQuoted(billing, command, billing.today), by),
    options,
  );
}
