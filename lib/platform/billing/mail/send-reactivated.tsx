import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { productName } from "../document/build-snapshot";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { getSubscription } from "./subscription-record";
import { dayText, rangeText } from "./wording";

/** What the engine calls the end of being overdue: nothing was closed, and the receipt says it all. */
const OVERDUE_SETTLED = "overdue settled";

/** Handles `billing.reactivated`. */
export const sendReactivated = billingMail(
  billingEvent.extend({ subscriptionId: z.uuid(), why: z.string().nullish() }),
  async (event, account) => {
    if (event.why === OVERDUE_SETTLED) return undefined;
    const subscription = await getSubscription(account.id, event.subscriptionId);
    const { status, tier, periodStart, periodEnd } = subscription;
    if (status === "SUSPENDED" || status === "CANCELLED") return undefined;
    const title = `The workspace of ${account.companyName} is open again`;
    const isNewPeriod = periodStart === event.on;
    return {
      template: "reactivated",
      subject: title,
      preview: "Everybody can sign in and work as before.",
      title,
      action: { label: "Look at your plan", href: account.billingAddress },
      body: (
        <>
          <MailText>
            Thank you. Since {dayText(event.on)} everybody can sign in and work as before. Nothing
            was lost.
          </MailText>
          <Facts
            facts={[
              { label: "Plan", value: productName(tier) },
              ...(periodStart && periodEnd
                ? [
                    { label: "This period", value: rangeText(periodStart, periodEnd) },
                    { label: "Next renewal on", value: dayText(periodEnd) },
                  ]
                : []),
            ]}
          />
          {isNewPeriod && (
            <MailText>
              The period you had paid for ended while the workspace was suspended. A new one begins
              today, and its invoice comes in a mail of its own; the days in between are not billed.
            </MailText>
          )}
        </>
      ),
    };
  },
);
