import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import type { BillingAccount } from "./account";
import { type BillingMail, billingEvent, billingMail } from "./billing-mail";
import { getInvoice } from "./invoice-record";
import { dayText } from "./wording";

async function composeConverted(
  account: BillingAccount,
  on: string,
  invoiceId: string,
): Promise<BillingMail> {
  const { number, dueOn } = await getInvoice(account.id, invoiceId);
  return {
    template: "trial_ended",
    subject: "Your trial has become a subscription",
    preview: `Invoice ${number} comes in a mail of its own.`,
    title: "Your trial has become a subscription",
    action: { label: "Look at your plan", href: account.billingAddress },
    body: (
      <MailText>
        Your trial ended on {dayText(on)} and, as you asked, became a subscription. Nothing changes
        in the workspace. Invoice {number} comes in a mail of its own; it is due on {dayText(dueOn)}
        .
      </MailText>
    ),
  };
}

/** Handles `billing.trial-ended`; with an invoice the trial became a subscription, else it is over. */
export const sendTrialEnded = billingMail(
  billingEvent.extend({ invoiceId: z.uuid().nullish() }),
  async ({ on, invoiceId }, account) => {
    if (invoiceId) return composeConverted(account, on, invoiceId);
    return {
      template: "trial_ended",
      subject: "Your trial has ended",
      preview: "The workspace is on the Free plan. Your data stays, and nothing was charged.",
      title: "Your trial has ended",
      action: { label: "Choose a subscription", href: account.billingAddress },
      body: (
        <>
          <MailText>
            Your trial ended on {dayText(on)}. Nothing was charged. The workspace of{" "}
            {account.companyName} is on the Free plan now, and the modules of the trial are locked.
          </MailText>
          <MailText>
            Everything you entered is still there: with a subscription you carry on where you
            stopped.
          </MailText>
        </>
      ),
    };
  },
);
