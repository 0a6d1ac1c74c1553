import { inArray } from "drizzle-orm";
import { subscriptionBilling } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import type { Currency } from "@/lib/core/money";
import type { Day } from "../engine/day";
import type { Command } from "../engine/plan";
import type { Outcome } from "../engine/state";
import { type Billing, type BillingOptions, inBilling } from "../in-billing";
import {
  amountDueOf,
  type DescribedDocument,
  describeDocuments,
} from "../quote/describe-documents";
import { SYSTEM } from "../store/announce";

/** What a command of staff will result in; amounts are integers in minor units. */
export type StaffPreview = {
  /** Both go into the command, so that it does what was looked at or nothing. */
  version: number;
  on: Day;
  currency: Currency;
  documents: (DescribedDocument & { forNumber?: string | undefined })[];
  /** To be paid for it. */
  amountDue: number;
  /** Sent back through the gateway. */
  refunded: number;
  /** Credit that no gateway payment can take back, so that a person has to send it. */
  manualRefundDue: number;
  /** The tenant's credit before and after. */
  creditBefore: number;
  creditAfter: number;
  statusAfter: string;
};

/** Everything a plan would send back through the gateway. */
export function refundedBy({ documents }: Pick<Outcome, "documents">): bigint {
  return documents.reduce(
    (sum, document) => (document.kind === "refund" ? sum + document.refund.amount : sum),
    0n,
  );
}

async function invoiceNumbers(
  tx: Pick<ControlTransaction, "select">,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: subscriptionBilling.id, number: subscriptionBilling.number })
    .from(subscriptionBilling)
    .where(inArray(subscriptionBilling.id, [...ids]));
  return new Map(rows.flatMap(({ id, number }) => (number ? [[id, number] as const] : [])));
}

/** Describes what a plan made in `billing` results in. */
async function describeOutcome(billing: Billing, outcome: Outcome): Promise<StaffPreview> {
  const { subscription, creditBalance } = billing.state;
  const documents = describeDocuments(outcome.documents);
  const numbers = await invoiceNumbers(
    billing.tx,
    documents.flatMap(({ forInvoice }) => forInvoice ?? []),
  );
  return {
    version: subscription.version,
    on: billing.today,
    currency: billing.tenant.currency,
    documents: documents.map((document) => ({
      ...document,
      forNumber: document.forInvoice && numbers.get(document.forInvoice),
    })),
    amountDue: Number(amountDueOf(outcome.documents)),
    refunded: Number(refundedBy(outcome)),
    manualRefundDue: Number(outcome.manualRefundDue),
    creditBefore: Number(creditBalance),
    creditAfter: Number(outcome.state.creditBalance),
    statusAfter: outcome.state.subscription.status,
  };
}

/**
 * What a command would result in at `now` (billing's time); nothing is kept but what was due anyway.
 * Throws `not_found` and BillingRefusal.
 */
export async function previewForStaff(
  tenantId: string,
  command: Command,
  now: Date,
  options: Pick<BillingOptions, "invoiceIds"> = {},
): Promise<StaffPreview> {
  return inBilling(
    tenantId,
    now,
    SYSTEM,
    (billing) => describeOutcome(billing, billing.preview(command)),
    options,
  );
}
