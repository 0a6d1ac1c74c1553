import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { productName } from "../document/build-snapshot";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { findLiveSubscription } from "./subscription-record";

const near = billingEvent.extend({
  kind: z.enum(["seats", "records"]),
  used: z.int().nonnegative(),
  limit: z.int().positive(),
});

const NUMBER: Record<"INR" | "USD", Intl.NumberFormat> = {
  INR: new Intl.NumberFormat("en-IN"),
  USD: new Intl.NumberFormat("en-US"),
};

const WORDS = {
  seats: {
    what: "Seats",
    full: "Once all are taken, nobody else can be invited. Everybody who is there can go on working.",
    remedy: "Add seats or choose a larger plan, or deactivate people who have left.",
  },
  records: {
    what: "Records",
    full: "Once all are used, nothing new can be entered. Reading, editing and exporting stay possible, and nothing is deleted.",
    remedy: "Choose a larger plan, or delete what is not needed.",
  },
};

/** Handles `billing.limit-near`. */
export const sendLimitNear = billingMail(near, async (event, account) => {
  const subscription = await findLiveSubscription(account.id);
  if (!subscription) return undefined;
  const { what, full, remedy } = WORDS[event.kind];
  const count = (value: number) => NUMBER[account.currency].format(value);
  const use = `${count(event.used)} of ${count(event.limit)}`;
  const title = `${use} ${event.kind} are used`;
  return {
    template: "limit_near",
    subject: title,
    preview: remedy,
    title,
    action: { label: "Look at your plan", href: account.billingAddress },
    body: (
      <>
        <Facts
          facts={[
            { label: "Plan", value: productName(subscription.tier) },
            { label: what, value: use, isStrong: true },
          ]}
        />
        <MailText>{full}</MailText>
        <MailText>{remedy}</MailText>
      </>
    ),
  };
});
