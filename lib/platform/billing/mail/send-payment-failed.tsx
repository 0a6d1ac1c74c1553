import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { payLink } from "../pay-token";
import { Facts } from "./amounts";
import { billingEvent, billingMail, momentOf } from "./billing-mail";
import { getInvoice } from "./invoice-record";
import { getOrder } from "./payment-record";
import { dayText, oneLine } from "./wording";

const failed = billingEvent.extend({ orderId: z.string(), description: z.string().nullish() });

/** Handles `billing.payment-failed`. A try after which the order was paid is no news any more. */
export const sendPaymentFailed = billingMail(failed, async (event, account) => {
  const order = await getOrder(account.id, event.orderId);
  if (order.status === "paid") return undefined;
  const invoice = order.invoiceId ? await getInvoice(account.id, order.invoiceId) : undefined;
  if (invoice && invoice.status !== "open") return undefined;
  const amount = formatMoney(order.amount, order.currency);
  const purpose = invoice ? `invoice ${invoice.number}` : "the change of your plan";
  const reason = oneLine(event.description ?? "").slice(0, 200);
  return {
    template: "payment_failed",
    subject: `The payment of ${amount} did not go through`,
    preview: `${amount} for ${purpose}.`,
    title: "The payment did not go through",
    action: invoice
      ? { label: "Try again", href: payLink(invoice.id, momentOf(event)) }
      : { label: "Try again", href: account.billingAddress },
    body: (
      <>
        <Facts
          facts={[
            { label: "For", value: purpose },
            { label: "Amount", value: amount, isStrong: true },
            { label: "Tried on", value: dayText(event.on) },
            ...(reason ? [{ label: "The bank says", value: reason }] : []),
          ]}
        />
        <MailText>
          We received nothing. If your bank shows the amount as taken, it gives it back by itself,
          usually within a week.
        </MailText>
        <MailText>
          {invoice
            ? `The invoice stays open and is due on ${dayText(invoice.dueOn)}; a failed try changes no date.`
            : "Your plan stays as it is until the change is paid."}
        </MailText>
      </>
    ),
  };
});
