import { z } from "zod";
import { MailText } from "@/lib/platform/mail/layout";
import { addDays, daysBetween } from "../engine/day";
import { CANCEL_AFTER_SUSPENSION_DAYS, SUSPEND_AFTER_DUE_DAYS } from "../engine/due";
import { Facts } from "./amounts";
import { billingEvent, billingMail } from "./billing-mail";
import { listOpenInvoices } from "./invoice-record";
import { aboutInvoice, remindedInvoice } from "./reminded-invoice";
import { daysText, dayText } from "./wording";

/** A reminder names the invoice; the change of state, which comes first, its subscription. */
const overdue = billingEvent.extend({
  invoiceId: z.uuid().optional(),
  subscriptionId: z.uuid().optional(),
});

async function overdueInvoice({ invoiceId, subscriptionId }: z.output<typeof overdue>) {
  if (invoiceId || !subscriptionId) return invoiceId;
  const [first] = await listOpenInvoices(subscriptionId);
  return first?.id;
}

/** Handles `billing.past-due`: the day after the due day, and again a week after it. */
export const sendPastDue = billingMail(overdue, async (event, account) => {
  const invoiceId = await overdueInvoice(event);
  const reminded = invoiceId && (await remindedInvoice({ ...event, invoiceId }, account));
  if (!reminded) return undefined;
  const { number, amount, dueOn, suspendsOn, facts, action } = reminded;
  const late = daysText(Math.max(1, daysBetween(dueOn, event.on)));
  return {
    template: "past_due",
    subject: `Invoice ${number} is overdue by ${late}`,
    preview: `${amount} is to be paid; otherwise the workspace is suspended on ${suspendsOn}.`,
    title: `Invoice ${number} is overdue by ${late}`,
    action,
    body: (
      <>
        <Facts facts={[...facts, { label: "Suspension on", value: suspendsOn }]} />
        <MailText>
          Everybody can go on working until {suspendsOn}; only the plan cannot be extended. If the
          invoice is not paid by then, the workspace is suspended that day: administrators can read
          and export, and nobody else can sign in.
        </MailText>
        <MailText>As soon as it is paid, everything is as before.</MailText>
      </>
    ),
  };
});

/** Handles `billing.final-warning`: two days before the suspension. */
export const sendFinalWarning = billingMail(aboutInvoice, async (event, account) => {
  const reminded = await remindedInvoice(event, account);
  if (!reminded) return undefined;
  const { number, amount, dueOn, suspendsOn, facts, action } = reminded;
  const ends = addDays(dueOn, SUSPEND_AFTER_DUE_DAYS + CANCEL_AFTER_SUSPENSION_DAYS);
  return {
    template: "final_warning",
    subject: `Final warning: the workspace is suspended on ${suspendsOn}`,
    preview: `Invoice ${number}, ${amount}, is still not paid.`,
    title: `The workspace is suspended on ${suspendsOn}`,
    action,
    body: (
      <>
        <MailText>This is the last mail before the suspension of {account.companyName}.</MailText>
        <Facts facts={[...facts, { label: "Suspension on", value: suspendsOn, isStrong: true }]} />
        <MailText>
          From that day nobody but administrators can sign in, and they can only read and export. If
          the invoice is still unpaid on {dayText(ends)}, the subscription ends for good.
        </MailText>
        <MailText>To prevent it, pay {amount} before that day.</MailText>
      </>
    ),
  };
});
