import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { MailText } from "@/lib/platform/mail/layout";
import { addDays, daysBetween } from "../engine/day";
import { CANCEL_AFTER_SUSPENSION_DAYS } from "../engine/due";
import { payLink } from "../pay-token";
import type { BillingAccount } from "./account";
import { Facts } from "./amounts";
import { type BillingEvent, billingEvent, billingMail, momentOf } from "./billing-mail";
import { found } from "./found";
import { listOpenInvoices } from "./invoice-record";
import { getSubscription } from "./subscription-record";
import { daysText, dayText } from "./wording";

type OpenInvoice = Awaited<ReturnType<typeof listOpenInvoices>>[number];

/** One invoice is paid without signing in; of several the billing page shows which. */
function payAction(event: BillingEvent, account: BillingAccount, open: readonly OpenInvoice[]) {
  const [first] = open;
  if (!first || open.length > 1) {
    return { label: "Look at the open invoices", href: account.billingAddress };
  }
  const amount = formatMoney(first.openAmount, first.currency);
  return { label: `Pay ${amount}`, href: payLink(first.id, momentOf(event)) };
}

const toBePaid = (open: readonly OpenInvoice[]) =>
  open.map(({ number, openAmount, currency, dueOn }) => ({
    label: `Invoice ${number}, due on ${dayText(dueOn)}`,
    value: formatMoney(openAmount, currency),
    isStrong: true,
  }));

const suspension = billingEvent.extend({
  subscriptionId: z.uuid(),
  /** Sent a week before the end, and not on the day of the suspension. */
  isReminder: z.boolean().default(false),
});

/** Handles `billing.suspended`, for suspensions because of unpaid invoices. */
export const sendSuspended = billingMail(suspension, async (event, account) => {
  const subscription = await getSubscription(account.id, event.subscriptionId);
  const { id, status, suspendReason } = subscription;
  if (status !== "SUSPENDED" || suspendReason !== "nonpayment") return undefined;
  const suspendedOn = found(subscription.suspendedOn, "day of suspension", id);
  const endsOn = addDays(suspendedOn, CANCEL_AFTER_SUSPENSION_DAYS);
  const left = daysText(daysBetween(event.on, endsOn));
  const open = await listOpenInvoices(id);
  const title = event.isReminder
    ? `The subscription ends in ${left}`
    : `The workspace of ${account.companyName} is suspended`;
  return {
    template: "suspended",
    subject: title,
    preview: `Once what is open is paid, it is open again at once. It ends on ${dayText(endsOn)}.`,
    title,
    action: payAction(event, account, open),
    body: (
      <>
        <MailText>
          Since {dayText(suspendedOn)} the workspace is suspended because an invoice was not paid.
          Administrators can read everything, export it and pay; nobody else can sign in, and the
          API answers nobody.
        </MailText>
        <Facts
          facts={[
            ...toBePaid(open),
            { label: "The subscription ends on", value: dayText(endsOn), isStrong: true },
          ]}
        />
        <MailText>
          As soon as it is paid, the workspace is open again; days on which it was closed after the
          period you paid for are not billed. If nothing is paid by {dayText(endsOn)}, the
          subscription ends for good that day.
        </MailText>
      </>
    ),
  };
});
