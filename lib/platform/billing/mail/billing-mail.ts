import type { ReactNode } from "react";
import { z } from "zod";
import type { OutboxHandler } from "@/lib/platform/outbox/relay";
import { type BillingAccount, findBillingAccount } from "./account";
import { deliver } from "./deliver";
import type { BillingTemplate } from "./templates";

/** One mail about billing: what stands in its frame, its one action and the document it carries. */
export type BillingMail = {
  template: BillingTemplate;
  subject: string;
  /** What lists of mails show beside the subject. */
  preview: string;
  title: string;
  body: ReactNode;
  action: { label: string; href: string };
  /** Number of an invoice or credit note of this tenant; its PDF is attached. */
  attach?: string;
};

/** What every event of billing carries: whose it is, and the tenant's local day it happened on. */
export const billingEvent = z.object({ tenantId: z.uuid(), on: z.iso.date() });
export type BillingEvent = z.output<typeof billingEvent>;

/** The moment of an event for things that want an instant; the same at every repetition. */
export const momentOf = ({ on }: BillingEvent): Date => new Date(`${on}T00:00:00Z`);

/**
 * Handles an event by writing to the tenant. `compose` reads the facts and returns nothing when they
 * have passed the mail by, such as a reminder of an invoice that is paid by now.
 */
export function billingMail<Event extends BillingEvent>(
  schema: z.ZodType<Event>,
  compose: (event: Event, account: BillingAccount) => Promise<BillingMail | undefined>,
): OutboxHandler {
  return async (outboxId, payload) => {
    const event = schema.parse(payload);
    const account = await findBillingAccount(event.tenantId);
    if (!account) return;
    const mail = await compose(event, account);
    if (mail) await deliver(outboxId, account, mail, momentOf(event));
  };
}
