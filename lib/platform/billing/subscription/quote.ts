import { z } from "zod";
import { defineCommand } from "@/lib/core/command";
import { billingTime } from "../clock";
import { applyQuote } from "../quote/apply-quote";
import { type DescribedDocument, describeDocuments } from "../quote/describe-documents";
import { makeQuote } from "../quote/make-quote";
import { DETAILS_INCOMPLETE } from "./complete-details";
import {
  actorOf,
  BILLING_ENTRY,
  EMAIL_UNVERIFIED,
  recordBilling,
  requireVerifiedEmail,
  SUBSCRIPTION_FAILURES,
} from "./entry";
import { quoteInput } from "./input";
import { requireBillable } from "./require-own";

/** A price as pages and API carry it; amounts are integers in minor units. */
export type QuoteView = {
  id: string;
  amountDue: number;
  currency: "INR" | "USD";
  effectiveOn: string;
  expiresAt: string;
  documents: DescribedDocument[];
};

/**
 * Prices a purchase or a change without applying it: the documents that will result, to the paisa. Good
 * until local midnight and for the subscription as it is now.
 */
export const quoteChange = defineCommand({
  name: "billing.quote",
  ...BILLING_ENTRY,
  input: quoteInput,
  fails: [...SUBSCRIPTION_FAILURES, EMAIL_UNVERIFIED],
  async run(ctx, { version, ...asked }): Promise<QuoteView> {
    requireVerifiedEmail(ctx);
    const command =
      asked.do === "purchase" ? asked : { ...asked, when: "now" as const, by: "tenant" as const };
    const now = await billingTime(ctx.now);
    const quote = await makeQuote(ctx.tenant.id, command, actorOf(ctx), now, { version });
    const { id, currency, effectiveOn, documents } = quote;
    const amountDue = Number(quote.amountDue);
    recordBilling(ctx, quote.id, { quote: JSON.stringify(asked), amount_due: amountDue });
    return {
      id,
      amountDue,
      currency,
      effectiveOn,
      documents,
      expiresAt: quote.expiresAt.toISOString(),
    };
  },
});

const PAYMENT_REQUIRED = {
  code: "conflict",
  reason: "payment_required",
  message: "This has to be paid first.",
} as const;

/** Applies a quote that has nothing to pay now. One that has is applied by its payment. */
export const applyFreeQuote = defineCommand({
  name: "billing.apply-quote",
  ...BILLING_ENTRY,
  input: z.strictObject({ id: z.uuid("This is not a quote.") }),
  fails: [...SUBSCRIPTION_FAILURES, DETAILS_INCOMPLETE, PAYMENT_REQUIRED],
  async run(ctx, { id }): Promise<{ documents: DescribedDocument[] }> {
    await requireBillable(ctx.tenant.id, id);
    const now = await billingTime(ctx.now);
    const { documents } = await applyQuote(ctx.tenant.id, id, actorOf(ctx), now);
    recordBilling(ctx, id, { applied: true });
    return { documents: describeDocuments(documents) };
  },
});
