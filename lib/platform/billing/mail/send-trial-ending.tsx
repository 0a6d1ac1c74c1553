import { z } from "zod";
import { getTier } from "@/lib/platform/catalog/tiers";
import { MailText } from "@/lib/platform/mail/layout";
import { productName } from "../document/build-snapshot";
import { daysBetween } from "../engine/day";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { found } from "./found";
import { getSubscription, type SubscriptionRecord } from "./subscription-record";
import { daysText, dayText } from "./wording";

function WhatHappens({ subscription, end }: { subscription: SubscriptionRecord; end: string }) {
  const { converts } = subscription;
  if (!converts) {
    return (
      <MailText>
        You have not consented to a subscription. On {end} the workspace goes back to the Free plan:
        the modules of the trial are locked, your data stays, and nothing is charged. To keep
        working as you do now, choose a subscription before that day.
      </MailText>
    );
  }
  const { name, netDays } = getTier(converts.tier);
  return (
    <MailText>
      As you asked, the trial becomes a subscription on {end}: the {name} plan, billed by the{" "}
      {converts.interval}. The first invoice is issued that day and is due {netDays} days later. You
      can take your consent back until then.
    </MailText>
  );
}

/** Handles `billing.trial-ending`: seven days, three days and one day before a trial ends. */
export const sendTrialEnding = billingMail(
  billingEvent.extend({ subscriptionId: z.uuid() }),
  async (event, account) => {
    const subscription = await getSubscription(account.id, event.subscriptionId);
    if (subscription.status !== "TRIAL") return undefined;
    const trialEnd = found(subscription.trialEnd, "end of trial", subscription.id);
    const left = daysText(daysBetween(event.on, trialEnd));
    const end = dayText(trialEnd);
    return {
      template: "trial_ending",
      subject: `Your trial ends in ${left}`,
      preview: `It ends on ${end}.`,
      title: `Your trial ends in ${left}`,
      action: {
        label: subscription.converts ? "Look at your plan" : "Choose a subscription",
        href: account.billingAddress,
      },
      body: (
        <>
          <Facts
            facts={[
              { label: "On trial", value: productName(subscription.trialTier) },
              { label: "Ends on", value: end, isStrong: true },
            ]}
          />
          <WhatHappens {...{ subscription, end }} />
        </>
      ),
    };
  },
);
