import { DATA_KEPT_DAYS } from "@/lib/platform/billing/mail/data-kept";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { getTier } from "@/lib/platform/catalog/tiers";
import { readPage } from "./read-page";
import type { CancelView } from "./views-billing-page";
import { signedIn } from "./workspace";

/** What ends when, for the page that ends it. */
export async function loadCancel(slug: string): Promise<CancelView> {
  const session = await signedIn(slug);
  const subscription = await readPage(getSubscription, session, undefined);
  const { version, status, tier, trial, periodEnd, cancelAt, today } = subscription;
  return {
    ...{ version, status, cancelAt, today },
    companyName: session.tenant.name,
    planName: getTier(tier).name,
    endsOn: trial?.end ?? periodEnd,
    dataKeptDays: DATA_KEPT_DAYS,
    creditBalance: subscription.creditBalance,
    currency: subscription.currency,
    openInvoices: subscription.openInvoices.length,
  };
}
