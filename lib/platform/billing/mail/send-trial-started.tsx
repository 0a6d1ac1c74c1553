import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { productName } from "../document/build-snapshot";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { found } from "./found";
import { getSubscription } from "./subscription-record";
import { dayText } from "./wording";

/** Handles `billing.trial-started`. */
export const sendTrialStarted = billingMail(
  billingEvent.extend({ subscriptionId: z.uuid() }),
  async (event, account) => {
    const subscription = await getSubscription(account.id, event.subscriptionId);
    if (subscription.status !== "TRIAL") return undefined;
    const end = dayText(found(subscription.trialEnd, "end of trial", subscription.id));
    const plan = productName(subscription.trialTier);
    return {
      template: "trial_started",
      subject: `Your trial of the ${plan} has begun`,
      preview: `It ends on ${end}. Nothing is charged without your consent.`,
      title: `Your trial of the ${plan} has begun`,
      action: { label: "Look at your plan", href: account.billingAddress },
      body: (
        <>
          <MailText>
            From today the workspace of {account.companyName} has everything that the {plan} brings.
          </MailText>
          <Facts
            facts={[
              { label: "Began on", value: dayText(event.on) },
              { label: "Ends on", value: end, isStrong: true },
            ]}
          />
          <MailText>
            Nothing is charged unless you consent to it. If you do, the trial becomes a subscription
            on {end} and the first invoice is issued that day. If you do not, the workspace goes
            back to the Free plan that day: its modules are locked and your data stays.
          </MailText>
          <MailText>We remind you seven days, three days and one day before.</MailText>
        </>
      ),
    };
  },
);
