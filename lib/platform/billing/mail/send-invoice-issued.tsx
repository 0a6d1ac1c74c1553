import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { payLink } from "../pay-token";
import { billingEvent, billingMail, momentOf } from "./billing-mail";
import { dueFacts, InvoiceFacts } from "./invoice-facts";
import { getInvoice } from "./invoice-record";
import { dayText } from "./wording";

/** Handles `billing.invoice-issued`: the invoice itself, and how to pay it where that is due. */
export const sendInvoiceIssued = billingMail(
  billingEvent.extend({ invoiceId: z.uuid() }),
  async (event, account) => {
    const invoice = await getInvoice(account.id, event.invoiceId);
    const { number, currency, amountDue } = invoice;
    const amount = formatMoney(amountDue, currency);
    const due = dayText(invoice.dueOn);
    const isDue = amountDue > 0n;
    return {
      template: "invoice_issued",
      subject: isDue
        ? `Invoice ${number}: ${amount} due on ${due}`
        : `Invoice ${number}: nothing to pay`,
      preview: isDue ? `Please pay ${amount} by ${due}.` : "Your credit covers it.",
      title: `Invoice ${number}`,
      attach: number,
      action: isDue
        ? { label: `Pay ${amount}`, href: payLink(invoice.id, momentOf(event)) }
        : { label: "Look at your invoices", href: account.billingAddress },
      body: (
        <>
          <MailText>
            {isDue
              ? `This is the invoice for your subscription. Please pay ${amount} by ${due}.`
              : "This is the invoice for your subscription. There is nothing to pay."}{" "}
            It is attached as a PDF.
          </MailText>
          <InvoiceFacts invoice={invoice} rest={dueFacts(invoice)} />
          {isDue && (
            <MailText>
              The button opens a page that takes the payment without signing in, for 60 days. We
              send a receipt as soon as the money arrives.
            </MailText>
          )}
        </>
      ),
    };
  },
);
