import { read } from "@/lib/core/read";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { currentSession } from "./session";

/** Whether an invoice of the workspace signed in to is still open; false without a session. */
export async function isOpenInvoice(id: string): Promise<boolean> {
  const session = await currentSession();
  if (!session) return false;
  const { openInvoices } = await read(getSubscription, session, undefined);
  return openInvoices.some((invoice) => invoice.id === id);
}
