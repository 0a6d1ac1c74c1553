import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import type { Fact } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { InvoiceFacts } from "./invoice-facts";
import { getInvoice } from "./invoice-record";
import { listReceived } from "./payment-record";
import { dayText, methodName } from "./wording";

type Received = Awaited<ReturnType<typeof listReceived>>;

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

function receivedFacts(received: Received): Fact[] {
  return received.flatMap(({ amount, appliedAmount, currency, method, providerPaymentId }) => [
    {
      label: `Received by ${methodName(method)}`,
      value: formatMoney(amount, currency),
      isStrong: true,
    },
    ...(appliedAmount < amount
      ? [
          {
            label: "Of that more than was due, which goes back to you",
            value: formatMoney(amount - appliedAmount, currency),
          },
        ]
      : []),
    { label: method === "tds" ? "Certificate" : "Reference", value: providerPaymentId },
  ]);
}

/** Handles `billing.payment-received`: what arrived and the invoice it settles. */
export const sendPaymentReceipt = billingMail(
  billingEvent.extend({ paymentId: z.uuid(), invoiceId: z.uuid() }),
  async (event, account) => {
    const [received, invoice] = await Promise.all([
      listReceived(account.id, event.paymentId),
      getInvoice(account.id, event.invoiceId),
    ]);
    const { number, openAmount, currency, dueOn } = invoice;
    const amount = formatMoney(sum(received.map((payment) => payment.amount)), currency);
    const on = dayText(received[0]?.receivedOn ?? event.on);
    return {
      template: "payment_receipt",
      subject: `Receipt: ${amount} for invoice ${number}`,
      preview: `We received ${amount}. Thank you.`,
      title: `We received ${amount}`,
      attach: number,
      action: { label: "Look at your invoices", href: account.billingAddress },
      body: (
        <>
          <MailText>
            Thank you. Your payment reached us on {on}.{" "}
            {openAmount === 0n
              ? `Invoice ${number} is settled in full.`
              : `Of invoice ${number}, ${formatMoney(openAmount, currency)} is still open, due on ${dayText(dueOn)}.`}{" "}
            It is attached as a PDF.
          </MailText>
          <InvoiceFacts invoice={invoice} rest={receivedFacts(received)} />
        </>
      ),
    };
  },
);
