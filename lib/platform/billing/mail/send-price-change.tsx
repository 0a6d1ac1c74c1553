import { z } from "zod";
import { CURRENCIES, formatMoney } from "@/lib/core/money";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";
import { MailText } from "@/lib/platform/mail/layout";
import { productName } from "../document/build-snapshot";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { dayText } from "./wording";

const amount = z.int().nonnegative().transform(BigInt);
const change = billingEvent.extend({
  product: z.enum([...TIER_CODES, ...MODULE_CODES, "extra_seat"]),
  currency: z.enum(CURRENCIES),
  before: amount,
  after: amount,
  effectiveOn: z.iso.date(),
});

/** Handles `billing.price-changed`: the notice a renewal at the new price needs. */
export const sendPriceChange = billingMail(change, async (event, account) => {
  const name = productName(event.product);
  const from = dayText(event.effectiveOn);
  const after = formatMoney(event.after, event.currency);
  return {
    template: "price_change",
    subject: `New price from ${from}: ${name}`,
    preview: `${after} a month before tax, from your first renewal on or after that day.`,
    title: `New price for ${name}`,
    action: { label: "Look at your plan", href: account.billingAddress },
    body: (
      <>
        <Facts
          facts={[
            { label: "Today, a month", value: formatMoney(event.before, event.currency) },
            { label: `From ${from}, a month`, value: after, isStrong: true },
          ]}
        />
        <MailText>
          Prices are before tax; a year costs ten months. What {account.companyName} has keeps its
          price until the first renewal on or after {from}. What is paid until then stays as it is,
          and what you add from that day costs the new price.
        </MailText>
        <MailText>
          If you do not want to go on at the new price, remove it or cancel before that renewal.
        </MailText>
      </>
    ),
  };
});
