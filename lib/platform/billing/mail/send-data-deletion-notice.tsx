import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { addDays, daysBetween } from "../engine/day";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { DATA_KEPT_DAYS } from "./data-kept";
import { findLiveSubscription } from "./subscription-record";
import { daysText, dayText } from "./wording";

const deletion = billingEvent.extend({ subscriptionId: z.uuid(), cancelledOn: z.iso.date() });

/** Handles `billing.data-deletion`. Whoever subscribed again keeps the data and gets no mail. */
export const sendDataDeletionNotice = billingMail(deletion, async (event, account) => {
  if (await findLiveSubscription(account.id)) return undefined;
  const deletesOn = addDays(event.cancelledOn, DATA_KEPT_DAYS);
  const day = dayText(deletesOn);
  const left = daysText(daysBetween(event.on, deletesOn));
  return {
    template: "data_deletion_notice",
    subject: `Your data is deleted on ${day}`,
    preview: `That is in ${left}. Export it before, or subscribe again.`,
    title: `Your data is deleted in ${left}`,
    action: { label: "Export your data", href: account.billingAddress },
    body: (
      <>
        <MailText>
          The subscription of {account.companyName} ended on {dayText(event.cancelledOn)}. Its data
          is kept for {DATA_KEPT_DAYS} days.
        </MailText>
        <Facts facts={[{ label: "Data deleted on", value: day, isStrong: true }]} />
        <MailText>
          Until then administrators can sign in and export everything, and with a new subscription
          the workspace is as it was left. After that day nobody can bring it back, not even we.
          Invoices and credit notes are kept as the law asks.
        </MailText>
      </>
    ),
  };
});
