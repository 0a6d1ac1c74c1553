import { and, eq } from "drizzle-orm";
import { changeQuotes, subscriptionBilling, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { requireCompleteDetails } from "./complete-details";

/** An invoice of the tenant. Throws `not_found`, for somebody else's too. */
export async function requireOwnInvoice(tenantId: string, id: string): Promise<void> {
  const [own] = await controlDb()
    .select({ id: subscriptionBilling.id })
    .from(subscriptionBilling)
    .where(and(eq(subscriptionBilling.id, id), eq(subscriptionBilling.tenantId, tenantId)));
  if (!own) throw new AppError("not_found", "invoice.unknown", "There is no such invoice.");
}

/**
 * A first purchase results in an invoice that has to name who it is for: refuses one by a tenant whose
 * details are incomplete. Other quotes pass. Throws `not_found` and `billing_details.incomplete`.
 */
export async function requireBillable(tenantId: string, quoteId: string): Promise<void> {
  const [quote] = await controlDb()
    .select({
      command: changeQuotes.command,
      country: tenants.country,
      stateCode: tenants.stateCode,
      address: tenants.address,
    })
    .from(changeQuotes)
    .innerJoin(tenants, eq(tenants.id, changeQuotes.tenantId))
    .where(and(eq(changeQuotes.id, quoteId), eq(changeQuotes.tenantId, tenantId)));
  if (!quote) throw new AppError("not_found", "quote.unknown", "There is no such quote.");
  if ((quote.command as { do: string }).do === "purchase") requireCompleteDetails(quote);
}
