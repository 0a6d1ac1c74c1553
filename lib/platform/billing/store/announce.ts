import { auditLog, outbox } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import type { Day } from "../engine/day";
import type { BillingState, Invoice, PlannedDocument, Transition } from "../engine/state";

/** On whose behalf billing changes, for the audit log. */
export type BillingActor = {
  /** `user:<id>`, `staff:<id>` or `system`. */
  actor: string;
  requestId?: string | undefined;
  ip?: string | undefined;
};

export const SYSTEM: BillingActor = { actor: "system" };

/** Asks for a consequence of billing; asked again with the same key it is one. */
export async function announce(
  tx: ControlTransaction,
  topic: `billing.${string}`,
  payload: { tenantId: string; on: Day } & Record<string, unknown>,
  key: string,
  now: Date,
): Promise<void> {
  await tx
    .insert(outbox)
    .values({ topic, payload, dedupeKey: `${topic}:${key}`, createdAt: now })
    .onConflictDoNothing();
}

function topicOf({ to, why }: Transition): `billing.${string}` | undefined {
  if (to === "TRIAL" && why === "trial started") return "billing.trial-started";
  if (to === "PAST_DUE" && why === "invoice overdue") return "billing.past-due";
  if (to === "SUSPENDED" && why === "non-payment") return "billing.suspended";
  if (to === "CANCELLED") return "billing.cancelled";
  if (to !== "ACTIVE") return undefined;
  if (why === "reactivated" || why === "overdue settled") return "billing.reactivated";
  return why.startsWith("trial ") ? "billing.trial-ended" : undefined;
}

/** The invoice a trial turned into. */
function firstInvoiceOf(documents: readonly PlannedDocument[]): string | undefined {
  return documents.flatMap((document) =>
    document.kind === "invoice" && document.invoice.reason === "trial_end"
      ? [document.invoice.id]
      : [],
  )[0];
}

/** Audits changes of state and asks for the mails about them. */
export async function announceTransitions(
  tx: ControlTransaction,
  transitions: readonly Transition[],
  {
    tenantId,
    subscriptionId,
    documents,
  }: { tenantId: string; subscriptionId: string; documents: readonly PlannedDocument[] },
  by: BillingActor,
  now: Date,
): Promise<void> {
  for (const transition of transitions) {
    const { from, to, on, why } = transition;
    await tx.insert(auditLog).values({
      actor: by.actor,
      action: "billing.transition",
      tenantId,
      requestId: by.requestId,
      ipAddress: by.ip,
      before: { status: from },
      after: { status: to, on, why },
      createdAt: now,
    });
    const topic = topicOf(transition);
    if (topic) {
      const invoiceId = topic === "billing.trial-ended" ? firstInvoiceOf(documents) : undefined;
      const about = { tenantId, on, subscriptionId, why, invoiceId };
      await announce(tx, topic, about, `${subscriptionId}:${on}`, now);
    }
  }
}

/** Whether an invoice is sent when it is issued; those that exist only once paid come with the receipt. */
function isSent({ reason, amountDue, status }: Invoice): boolean {
  const isGated = reason === "purchase" || reason === "change" || reason === "interval_change";
  return !isGated || amountDue === 0n || status === "open";
}

/** Asks for the mails about new documents, and for the refunds to be made. */
export async function announceDocuments(
  tx: ControlTransaction,
  documents: readonly (PlannedDocument & { on: Day })[],
  tenantId: string,
  after: BillingState,
  now: Date,
): Promise<void> {
  for (const document of documents) {
    const about = { tenantId, on: document.on };
    if (document.kind === "refund") {
      const { id: refundId } = document.refund;
      await announce(tx, "billing.refund-requested", { ...about, refundId }, refundId, now);
    }
    if (document.kind === "credit_note") {
      const { id: creditNoteId } = document.creditNote;
      await announce(
        tx,
        "billing.credit-note-issued",
        { ...about, creditNoteId },
        creditNoteId,
        now,
      );
    }
    if (document.kind === "invoice") {
      const { id: invoiceId } = document.invoice;
      const latest = after.invoices.find(({ id }) => id === invoiceId) ?? document.invoice;
      if (isSent(latest)) {
        await announce(tx, "billing.invoice-issued", { ...about, invoiceId }, invoiceId, now);
      }
    }
  }
}
