import { z } from "zod";
import { formatMoney } from "@/lib/core/money";
import { addDays } from "../engine/day";
import { SUSPEND_AFTER_DUE_DAYS } from "../engine/due";
import { payLink } from "../pay-token";
import type { BillingAccount } from "./account";
import type { Fact } from "./amounts";
import { billingEvent, momentOf } from "./billing-mail";
import { getInvoice } from "./invoice-record";
import { dayText } from "./wording";

export const aboutInvoice = billingEvent.extend({ invoiceId: z.uuid() });
type AboutInvoice = z.output<typeof aboutInvoice>;

/**
 * What every reminder of an invoice tells: how much of it is open, until when, and where to pay. Undefined
 * once it is settled, however long the reminder waited to be sent.
 */
export async function remindedInvoice(event: AboutInvoice, account: BillingAccount) {
  const { id, number, status, openAmount, currency, dueOn } = await getInvoice(
    account.id,
    event.invoiceId,
  );
  if (status !== "open" || openAmount === 0n) return undefined;
  const amount = formatMoney(openAmount, currency);
  const due = dayText(dueOn);
  const facts: Fact[] = [
    { label: "Invoice", value: number },
    { label: "Still to be paid", value: amount, isStrong: true },
    { label: "Due on", value: due },
  ];
  const action = { label: `Pay ${amount}`, href: payLink(id, momentOf(event)) };
  const suspendsOn = dayText(addDays(dueOn, SUSPEND_AFTER_DUE_DAYS));
  return { number, amount, due, dueOn, suspendsOn, facts, action };
}
