import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { addDays } from "../engine/day";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { DATA_KEPT_DAYS } from "./data-kept";
import { dayText } from "./wording";

/** What the engine calls an end because nothing was paid. */
const NON_PAYMENT = "non-payment";

/** Handles `billing.cancelled`: the end, with the offer to take the data along. */
export const sendCancelled = billingMail(
  billingEvent.extend({ why: z.string().nullish() }),
  async (event, account) => {
    const ended = dayText(event.on);
    const deletedOn = dayText(addDays(event.on, DATA_KEPT_DAYS));
    return {
      template: "cancelled",
      subject: `The subscription of ${account.companyName} has ended`,
      preview: `Export your data before ${deletedOn}.`,
      title: "Your subscription has ended",
      action: { label: "Export your data", href: account.billingAddress },
      body: (
        <>
          <MailText>
            {event.why === NON_PAYMENT
              ? `The subscription ended on ${ended}, because an invoice was not paid for 30 days after the suspension.`
              : `The subscription ended on ${ended}.`}
          </MailText>
          <Facts
            facts={[
              { label: "Ended on", value: ended },
              { label: "Data deleted on", value: deletedOn, isStrong: true },
            ]}
          />
          <MailText>
            Until then administrators can sign in to look at the invoices and to export everything.
            Whoever subscribes again before that day finds it as it was left. On {deletedOn} the
            data is deleted for good; we write twice before.
          </MailText>
        </>
      ),
    };
  },
);
