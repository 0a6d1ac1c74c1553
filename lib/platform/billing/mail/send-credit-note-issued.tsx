import { z } from "zod";
import type { CREDIT_NOTE_REASONS } from "@/db/control";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { DocumentLines, Facts, totalFacts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { getCreditNote } from "./credit-note-record";

const REASONS: Record<(typeof CREDIT_NOTE_REASONS)[number], string> = {
  change: "You changed your plan, and days that were billed are not used.",
  interval_change: "You changed how often you are billed, and days that were billed are not used.",
  cancellation: "The subscription was cancelled, and days that were billed are not used.",
  goodwill: "Our staff credited a part of the invoice.",
};

/** Handles `billing.credit-note-issued`. */
export const sendCreditNoteIssued = billingMail(
  billingEvent.extend({ creditNoteId: z.uuid() }),
  async (event, account) => {
    const note = await getCreditNote(account.id, event.creditNoteId);
    const { number, invoiceNumber, currency, appliedToInvoice, toBalance } = note;
    const total = formatMoney(note.total, currency);
    const uses = [
      [`Taken off invoice ${invoiceNumber}`, appliedToInvoice] as const,
      ["Credit on your account", toBalance] as const,
    ].filter(([, amount]) => amount > 0n);
    return {
      template: "credit_note_issued",
      subject: `Credit note ${number}: ${total}`,
      preview: `For invoice ${invoiceNumber}.`,
      title: `Credit note ${number}`,
      attach: number,
      action: { label: "Look at your documents", href: account.billingAddress },
      body: (
        <>
          <MailText>
            {REASONS[note.reason]} This credit note for invoice {invoiceNumber} is attached as a
            PDF.
          </MailText>
          <DocumentLines lines={note.lines} currency={currency} />
          <Facts
            facts={[
              ...totalFacts(note),
              ...uses.map(([label, amount]) => ({ label, value: formatMoney(amount, currency) })),
            ]}
          />
          {note.gst === "time_barred" && (
            <MailText>
              It carries no GST: 30 November after the financial year of the invoice has passed.
            </MailText>
          )}
          {toBalance > 0n && (
            <MailText>
              Credit is used by itself for your next invoice. If a refund is due to you, it comes in
              a mail of its own and takes the credit with it.
            </MailText>
          )}
        </>
      ),
    };
  },
);
