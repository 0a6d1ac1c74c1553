import type { Actor, TenantRequest } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import type { CheckoutView } from "@/lib/platform/billing/subscription/pay";
import { payQuote } from "@/lib/platform/billing/subscription/pay";
import {
  applyFreeQuote,
  type QuoteView,
  quoteChange,
} from "@/lib/platform/billing/subscription/quote";

/** A new subscription: `active` at once, or with what has to be paid for it to become so. */
type Subscribed = {
  state: "active" | "to_be_paid";
  quote: QuoteView;
  checkout: CheckoutView | null;
};

/**
 * Buys a subscription in one call: prices it, and either applies it (nothing to pay, or the tenant pays
 * by invoice) or orders its payment. Throws as the three commands do.
 */
export async function subscribe(
  request: TenantRequest<Actor>,
  input: unknown,
): Promise<Subscribed> {
  const quote = await execute(quoteChange, request, { ...(input as object), do: "purchase" });
  const { id } = quote;
  try {
    await execute(applyFreeQuote, request, { id });
    return { state: "active", quote, checkout: null };
  } catch (error) {
    if (!(error instanceof AppError && error.reason === "payment_required")) throw error;
  }
  return { state: "to_be_paid", quote, checkout: await execute(payQuote, request, { id }) };
}
