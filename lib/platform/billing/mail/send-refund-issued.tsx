import { z } from "zod";
import type { REFUND_REASONS } from "@/db/control";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { getRefund } from "./payment-record";
import { dayText, methodName } from "./wording";

const REASONS: Record<Exclude<(typeof REFUND_REASONS)[number], "stale_quote">, string> = {
  cancellation: "The subscription was cancelled, and what was paid ahead goes back to you.",
  duplicate_payment: "The invoice had been paid already: this payment came a second time.",
  overpayment: "The payment was more than what was to be paid.",
  superseded_order: "The payment belonged to an earlier version of what was to be paid.",
  manual: "Our staff gave it back.",
};

/** Handles `billing.refund-issued`. */
export const sendRefundIssued = billingMail(
  billingEvent.extend({ refundId: z.uuid() }),
  async (event, account) => {
    const refund = await getRefund(account.id, event.refundId);
    // Of a change that no longer fitted, `billing.quote-stale-refunded` tells everything at once.
    if (refund.status === "failed" || refund.reason === "stale_quote") return undefined;
    const amount = formatMoney(refund.amount, refund.currency);
    return {
      template: "refund_issued",
      subject: `A refund of ${amount} is on its way`,
      preview: `It goes back the way it came: by ${methodName(refund.method)}.`,
      title: `A refund of ${amount} is on its way`,
      action: { label: "Look at your payments", href: account.billingAddress },
      body: (
        <>
          <MailText>{REASONS[refund.reason]}</MailText>
          <Facts
            facts={[
              { label: "Refund", value: amount, isStrong: true },
              ...(refund.invoiceNumber ? [{ label: "Invoice", value: refund.invoiceNumber }] : []),
              { label: "Of payment", value: refund.paymentReference },
              { label: "Goes back by", value: methodName(refund.method) },
              { label: "Issued on", value: dayText(event.on) },
            ]}
          />
          <MailText>
            Banks usually show it within five to seven working days. There is nothing to do.
          </MailText>
        </>
      ),
    };
  },
);
