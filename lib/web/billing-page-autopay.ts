import { read } from "@/lib/core/read";
import { listMandates } from "@/lib/platform/billing/mandate/tenant-commands";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { readPage } from "./read-page";
import { currentSession } from "./session";
import type { AutopayView } from "./views-billing-page";
import { signedIn } from "./workspace";

/** The steps in which a highest amount is suggested, in rupees. */
const STEP_RUPEES = 10_000;
/** With GST and another module a charge may double within a year. */
const ROOM = 2;
const PAISE = 100;

/** Autopay by bank mandate: the permissions given, and the form of a new one. */
export async function loadAutopay(slug: string): Promise<AutopayView> {
  const session = await signedIn(slug);
  const [mandates, { currency, nextCharge }] = await Promise.all([
    readPage(listMandates, session, undefined),
    readPage(getSubscription, session, undefined),
  ]);
  const rupees = ((nextCharge?.subtotal ?? 0) / PAISE) * ROOM;
  return {
    isRupees: currency === "INR",
    mandates,
    suggestedRupees: Math.max(1, Math.ceil(rupees / STEP_RUPEES)) * STEP_RUPEES,
  };
}

/** Whether the mandate started last was confirmed in Checkout, however the news came. */
export async function isMandateAuthorised(): Promise<boolean> {
  const session = await currentSession();
  if (!session) return false;
  const [latest] = await read(listMandates, session, undefined);
  return latest !== undefined && (latest.isAuthorised || latest.status !== "created");
}
