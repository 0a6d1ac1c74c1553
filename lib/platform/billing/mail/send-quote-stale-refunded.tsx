import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { getPayment } from "./payment-record";
import { dayText, methodName } from "./wording";

/** Handles `billing.quote-stale-refunded`: a payment for a change that no longer fitted. */
export const sendQuoteStaleRefunded = billingMail(
  billingEvent.extend({ paymentId: z.uuid() }),
  async (event, account) => {
    const payment = await getPayment(account.id, event.paymentId);
    const amount = formatMoney(payment.amount, payment.currency);
    return {
      template: "quote_stale_refunded",
      subject: `Your change was not made; ${amount} goes back to you`,
      preview: "The subscription had changed before the payment arrived.",
      title: "Your change was not made",
      action: { label: "Make the change anew", href: account.billingAddress },
      body: (
        <>
          <MailText>
            Your payment arrived after the subscription had changed in another way, so the price you
            were shown no longer fitted. We changed nothing, and the whole payment goes back to you.
          </MailText>
          <Facts
            facts={[
              { label: "Refund", value: amount, isStrong: true },
              { label: "Of payment", value: payment.providerPaymentId },
              { label: "Goes back by", value: methodName(payment.method) },
              { label: "Issued on", value: dayText(event.on) },
            ]}
          />
          <MailText>
            Banks usually show it within five to seven working days. If you still want the change,
            make it anew: you will see its price as of today.
          </MailText>
        </>
      ),
    };
  },
);
