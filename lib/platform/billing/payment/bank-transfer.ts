import { and, eq, inArray } from "drizzle-orm";
import { payments, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import type { Minor } from "@/lib/core/money";
import type { Day } from "../engine/day";
import { type Billing, inBilling } from "../in-billing";
import { announce, type BillingActor } from "../store/announce";

/** Money that came by bank transfer, with the tax the customer withheld from it. */
export type BankTransfer = {
  invoiceId: string;
  amount: Minor;
  /** The bank's reference; the same one is entered once. */
  utr: string;
  receivedOn: Day;
  /** Tax deducted at source, against the number of its certificate. */
  tds?: { amount: Minor; certificate: string } | undefined;
};

type Part = { provider: "bank" | "tds"; reference: string; amount: Minor };

function refuse(field: string, message: string): AppError {
  return new AppError("invalid", "payment.invalid", message, { fields: { [field]: message } });
}

async function refuseKnown(billing: Billing, parts: readonly Part[]): Promise<void> {
  for (const { provider, reference } of parts) {
    const [known] = await billing.tx
      .select({ id: payments.id })
      .from(payments)
      .where(and(eq(payments.provider, provider), eq(payments.providerPaymentId, reference)));
    if (known) {
      const field = provider === "bank" ? "utr" : "tds.certificate";
      throw refuse(field, `${reference} has been entered already.`);
    }
  }
}

async function settlePart(billing: Billing, part: Part, transfer: BankTransfer, by: BillingActor) {
  const { tx, tenant, now } = billing;
  const { invoiceId, receivedOn } = transfer;
  const { provider, reference, amount } = part;
  await tx.insert(payments).values({
    tenantId: tenant.id,
    provider,
    providerPaymentId: reference,
    invoiceId,
    method: provider,
    amount,
    appliedAmount: amount,
    currency: tenant.currency,
    status: "captured",
    receivedOn,
    capturedAt: now,
    createdAt: now,
  });
  await billing.apply({ do: "settle", invoiceId, amount }, by);
}

/**
 * Enters a bank transfer (UTR) and withheld tax against an open invoice of a tenant whose billing is
 * locked. Together at most its open amount: there is no prepaid wallet. Throws `invalid` naming the
 * field.
 */
export async function settleByTransfer(
  billing: Billing,
  transfer: BankTransfer,
  by: BillingActor,
): Promise<void> {
  const { invoiceId, amount, utr, tds } = transfer;
  const invoice = billing.state.invoices.find(({ id }) => id === invoiceId);
  if (!invoice) throw refuse("invoiceId", "There is no such invoice.");
  const parts: Part[] = [
    { provider: "bank" as const, reference: utr, amount },
    ...(tds ? [{ provider: "tds" as const, reference: tds.certificate, amount: tds.amount }] : []),
  ].filter((part) => part.amount > 0n);
  const sum = parts.reduce((total, part) => total + part.amount, 0n);
  if (sum === 0n) throw refuse("amount", "Enter an amount above zero.");
  if (sum > invoice.openAmount) {
    throw refuse("amount", "That is more than is open. The rest would be an advance.");
  }
  await refuseKnown(billing, parts);
  for (const part of parts) await settlePart(billing, part, transfer, by);
  const { tx, tenant, today, now } = billing;
  const [first] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        eq(payments.invoiceId, invoiceId),
        inArray(
          payments.providerPaymentId,
          parts.map(({ reference }) => reference),
        ),
      ),
    );
  const about = { tenantId: tenant.id, on: today, invoiceId, paymentId: first?.id };
  // A certificate may come without a transfer.
  const key = parts.map(({ reference }) => reference).join(":");
  await announce(tx, "billing.payment-received", about, `${invoiceId}:${key}`, now);
}

/** Enters a bank transfer and withheld tax by itself; as `settleByTransfer`. */
export async function recordBankTransfer(
  tenantId: string,
  transfer: BankTransfer,
  by: BillingActor,
  now: Date,
): Promise<void> {
  await inBilling(tenantId, now, by, (billing) => settleByTransfer(billing, transfer, by), {
    invoiceIds: [transfer.invoiceId],
  });
}

/** The tenant an invoice belongs to. */
export async function findInvoiceTenant(invoiceId: string): Promise<string | undefined> {
  const [row] = await controlDb()
    .select({ tenantId: subscriptionBilling.tenantId })
    .from(subscriptionBilling)
    .where(eq(subscriptionBilling.id, invoiceId));
  return row?.tenantId;
}
