import { z } from "zod";
import { methodName } from "@/lib/platform/billing/mail/wording";
import { listPayments, paymentsInput } from "@/lib/platform/billing/subscription/payments";
import { documentHref } from "./billing-page-document";
import { readPage } from "./read-page";
import type { PaymentListView } from "./views-billing-page";
import { signedIn } from "./workspace";

export type PaymentSearch = Record<string, string | string[] | undefined>;

const ROWS = 25;

const search = z.object({ after: paymentsInput.shape.cursor.catch(undefined) });

const REFUND_REASONS: Record<string, string> = {
  cancellation: "The subscription was ended with money back",
  duplicate_payment: "The invoice was paid twice",
  overpayment: "More was paid than was open",
  stale_quote: "The subscription had changed before the payment arrived",
  superseded_order: "The amount had changed before the payment arrived",
  manual: "Paid back by our staff",
};

/** The gateway's reasons that people meet, in words; others come with a description of their own. */
const FAILURES: Record<string, string> = {
  insufficient_fund: "The account did not hold enough.",
  insufficient_funds: "The account did not hold enough.",
  card_declined: "The bank declined the card.",
  payment_cancelled: "It was broken off.",
  payment_timeout: "It took too long.",
  incorrect_otp: "The one-time password was wrong.",
  authentication_failed: "The bank could not confirm who paid.",
};

const failureText = (reason: string | null, description: string | null): string =>
  (reason && FAILURES[reason]) || description || "The bank gave no reason.";

/** Payments with their refunds, and the tries that failed. */
export async function loadPayments(slug: string, given: PaymentSearch): Promise<PaymentListView> {
  const session = await signedIn(slug);
  const { after } = search.parse(given);
  const input = paymentsInput.parse({ cursor: after, limit: ROWS });
  const { rows, next, attempts, refunds } = await readPage(listPayments, session, input);
  const { currency } = session.tenant;
  return {
    payments: rows.map(({ receivedOn, invoiceNumber, method, ...row }) => ({
      ...row,
      on: receivedOn,
      method: methodName(method),
      invoice: invoiceNumber
        ? { number: invoiceNumber, href: documentHref("invoice", invoiceNumber) }
        : null,
    })),
    attempts: attempts.map(({ id, at, method, amount, reason, description }) => ({
      ...{ id, at, amount, currency },
      method: methodName(method),
      why: failureText(reason, description),
    })),
    refunds: refunds.map(({ requestedOn, reason, paymentReference, ...row }) => ({
      ...row,
      on: requestedOn,
      why: REFUND_REASONS[reason] ?? reason,
      reference: paymentReference,
    })),
    isFirst: after === undefined,
    next,
  };
}
