import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { addDays } from "../engine/day";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { DATA_KEPT_DAYS } from "./data-kept";
import { getSubscription } from "./subscription-record";
import { dayText } from "./wording";

/** Handles `billing.cancel-scheduled`. A cancellation that was taken back meanwhile is no news. */
export const sendCancelScheduled = billingMail(
  billingEvent.extend({ subscriptionId: z.uuid() }),
  async (event, account) => {
    const { cancelAt } = await getSubscription(account.id, event.subscriptionId);
    if (!cancelAt) return undefined;
    const end = dayText(cancelAt);
    return {
      template: "cancel_scheduled",
      subject: `Your subscription ends on ${end}`,
      preview: "Until then everything works as before, and you can take it back.",
      title: `Your subscription ends on ${end}`,
      action: { label: "Keep the subscription", href: account.billingAddress },
      body: (
        <>
          <MailText>
            As you asked on {dayText(event.on)}, the subscription of {account.companyName} is not
            renewed.
          </MailText>
          <Facts
            facts={[
              { label: "Last day", value: dayText(addDays(cancelAt, -1)) },
              { label: "Ends on", value: end, isStrong: true },
              { label: "Data deleted on", value: dayText(addDays(cancelAt, DATA_KEPT_DAYS)) },
            ]}
          />
          <MailText>
            Until it ends everything works as before, and you can take the cancellation back in the
            billing settings. After that administrators can look at the invoices and export the data
            for {DATA_KEPT_DAYS} days.
          </MailText>
        </>
      ),
    };
  },
);
