import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { productName } from "../document/build-snapshot";
import { billingEvent, billingMail } from "./billing-mail";
import { dueFacts, InvoiceFacts } from "./invoice-facts";
import { previewRenewal } from "./renewal-preview";
import { getSubscription } from "./subscription-record";
import { dayText, rangeText } from "./wording";

/** Handles `billing.renewal-preview`: a week before a period ends. */
export const sendRenewalPreview = billingMail(
  billingEvent.extend({ subscriptionId: z.uuid() }),
  async (event, account) => {
    const { periodEnd, cancelAt } = await getSubscription(account.id, event.subscriptionId);
    if (!periodEnd || cancelAt || periodEnd <= event.on) return undefined;
    const invoice = await previewRenewal(account.id, periodEnd);
    if (!invoice) return undefined;
    const amount = formatMoney(invoice.amountDue, invoice.currency);
    const renewal = dayText(periodEnd);
    const lines = invoice.lines.map((line) => ({
      ...line,
      description: productName(line.product),
    }));
    return {
      template: "renewal_preview",
      subject: `Your subscription renews on ${renewal}`,
      preview: `${amount} will be to be paid by ${dayText(invoice.dueOn)}.`,
      title: `Your subscription renews on ${renewal}`,
      action: { label: "Look at your plan", href: account.billingAddress },
      body: (
        <>
          <MailText>
            The next period is {rangeText(invoice.periodStart, invoice.periodEnd)}. As things stand
            today, with everything you have scheduled, its invoice will be:
          </MailText>
          <InvoiceFacts invoice={{ ...invoice, lines }} rest={dueFacts(invoice)} />
          <MailText>
            There is nothing to do now. The invoice comes on {renewal} with a link to pay it. Until
            then you can change your plan or cancel.
          </MailText>
        </>
      ),
    };
  },
);
