import { MailText } from "@/lib/platform/mail/layout";
import { Facts } from "./amounts";
import { billingMail } from "./billing-mail";
import { aboutInvoice, remindedInvoice } from "./reminded-invoice";

/** Handles `billing.due-soon`: two days before the due day. */
export const sendDueSoon = billingMail(aboutInvoice, async (event, account) => {
  const reminded = await remindedInvoice(event, account);
  if (!reminded) return undefined;
  const { number, amount, due, facts, action } = reminded;
  return {
    template: "due_soon",
    subject: `Invoice ${number} is due on ${due}`,
    preview: `${amount} is still to be paid.`,
    title: `Invoice ${number} is due on ${due}`,
    action,
    body: (
      <>
        <Facts facts={facts} />
        <MailText>
          If the payment is on its way already, there is nothing to do: we send a receipt when it
          arrives.
        </MailText>
      </>
    ),
  };
});

/** Handles `billing.due-today`. */
export const sendDueToday = billingMail(aboutInvoice, async (event, account) => {
  const reminded = await remindedInvoice(event, account);
  if (!reminded) return undefined;
  const { number, amount, suspendsOn, facts, action } = reminded;
  return {
    template: "due_today",
    subject: `Invoice ${number} is due today`,
    preview: `${amount} is still to be paid.`,
    title: `Invoice ${number} is due today`,
    action,
    body: (
      <>
        <Facts facts={facts} />
        <MailText>
          From tomorrow it is overdue. The workspace then keeps working, but the plan cannot be
          extended until the invoice is paid. If it is still unpaid on {suspendsOn}, the workspace
          is suspended that day.
        </MailText>
      </>
    ),
  };
});
