import { and, desc, eq, inArray, lt, notInArray } from "drizzle-orm";
import { z } from "zod";
import { paymentAttempts, payments, refunds, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { defineRead } from "@/lib/core/read";
import { BILLING_ENTRY } from "./entry";
import { idCursor, pageLimit, pageOf } from "./paging";

/** Money in; amounts are integers in minor units. */
type PaymentRow = {
  id: string;
  receivedOn: string | null;
  /** card, upi, netbanking, emandate, bank, tds … */
  method: string;
  amount: number;
  refundedAmount: number;
  currency: "INR" | "USD";
  status: "captured" | "refunded" | "quarantined";
  invoiceNumber: string | null;
  /** The gateway's id, the bank's UTR or the certificate's number. */
  reference: string;
};

/** Money on its way back or there. */
export type RefundRow = {
  id: string;
  requestedOn: string;
  amount: number;
  currency: "INR" | "USD";
  status: "requested" | "pending" | "processed" | "failed";
  reason: string;
  paymentReference: string;
};

/** A try that failed and was not followed by a capture of the same payment. */
type AttemptRow = {
  id: string;
  at: string;
  method: string;
  amount: number;
  reason: string | null;
  description: string | null;
  reference: string;
};

type PaymentsView = {
  rows: PaymentRow[];
  next: string | null;
  /** The latest ones; on the first page only. */
  attempts: AttemptRow[];
  refunds: RefundRow[];
};

export const paymentsInput = z.strictObject({ cursor: idCursor, limit: pageLimit });

/** How many failed tries and refunds are shown beside the payments. */
const BESIDE = 50;

async function receivedOf(tenantId: string, { cursor, limit }: z.output<typeof paymentsInput>) {
  const found = await controlDb()
    .select({
      id: payments.id,
      receivedOn: payments.receivedOn,
      method: payments.method,
      amount: payments.amount,
      refundedAmount: payments.refundedAmount,
      currency: payments.currency,
      status: payments.status,
      quarantine: payments.quarantine,
      invoiceNumber: subscriptionBilling.number,
      reference: payments.providerPaymentId,
    })
    .from(payments)
    .leftJoin(subscriptionBilling, eq(subscriptionBilling.id, payments.invoiceId))
    .where(
      and(
        eq(payments.tenantId, tenantId),
        inArray(payments.status, ["captured", "refunded"]),
        cursor ? lt(payments.id, cursor) : undefined,
      ),
    )
    .orderBy(desc(payments.id))
    .limit(limit + 1);
  return found.map(
    ({ quarantine, ...row }): PaymentRow => ({
      ...row,
      amount: Number(row.amount),
      refundedAmount: Number(row.refundedAmount),
      status: quarantine ? "quarantined" : row.status === "refunded" ? "refunded" : "captured",
    }),
  );
}

async function refundsOf(tenantId: string): Promise<RefundRow[]> {
  const found = await controlDb()
    .select({
      id: refunds.id,
      requestedOn: refunds.requestedOn,
      amount: refunds.amount,
      currency: refunds.currency,
      status: refunds.status,
      reason: refunds.reason,
      paymentReference: payments.providerPaymentId,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.tenantId, tenantId))
    .orderBy(desc(refunds.id))
    .limit(BESIDE);
  return found.map((row) => ({ ...row, amount: Number(row.amount) }));
}

async function failuresOf(tenantId: string): Promise<AttemptRow[]> {
  const taken = controlDb()
    .select({ id: payments.providerPaymentId })
    .from(payments)
    .where(eq(payments.tenantId, tenantId));
  const found = await controlDb()
    .select()
    .from(paymentAttempts)
    .where(
      and(
        eq(paymentAttempts.tenantId, tenantId),
        eq(paymentAttempts.status, "failed"),
        notInArray(paymentAttempts.providerPaymentId, taken),
      ),
    )
    .orderBy(desc(paymentAttempts.createdAt), desc(paymentAttempts.id))
    .limit(BESIDE);
  return found.map((row) => ({
    id: row.id,
    at: row.createdAt.toISOString(),
    method: row.method,
    amount: Number(row.amount),
    reason: row.errorReason,
    description: row.errorDescription,
    reference: row.providerPaymentId,
  }));
}

/** What was paid, newest first, with the latest failed tries and refunds. */
export const listPayments = defineRead({
  name: "billing.payments",
  ...BILLING_ENTRY,
  async run({ tenant }, input: z.output<typeof paymentsInput>): Promise<PaymentsView> {
    const received = await receivedOf(tenant.id, input);
    const isFirst = input.cursor === undefined;
    return {
      ...pageOf(received, input.limit, ({ id }) => id),
      attempts: isFirst ? await failuresOf(tenant.id) : [],
      refunds: isFirst ? await refundsOf(tenant.id) : [],
    };
  },
});
