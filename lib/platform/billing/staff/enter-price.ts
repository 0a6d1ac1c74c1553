import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { priceBook, subscriptionItems, tenantSubscriptions, tenants } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { CURRENCIES, type Currency } from "@/lib/core/money";
import { parse } from "@/lib/core/parse";
import { changePrice } from "@/lib/platform/catalog/change-price";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";
import { runStaffCommand, type StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { billingTime } from "../clock";
import { addDays, laterOf, localDay } from "../engine/day";
import { SUPPLIER_TIME_ZONE } from "../in-billing";
import { announce } from "../store/announce";
import { loadPrices, NOTICE_DAYS } from "../store/load-prices";
import { amountInput } from "./amount-input";

/** What has a price; the free plan and System Admin have none. */
export const PRICED_PRODUCTS = [
  ...TIER_CODES.filter((code) => code !== "FREE"),
  ...MODULE_CODES.filter((code) => code !== "system_admin"),
  "extra_seat",
] as const;

const input = z.strictObject({
  product: z.enum(PRICED_PRODUCTS, { error: "Choose a product." }),
  currency: z.enum(CURRENCIES, { error: "Choose a currency." }),
  amount: amountInput,
  validFrom: z.iso.date("Enter the first day of the new price."),
});

function refuse(field: string, message: string): AppError {
  return new AppError("invalid", "price.invalid", message, { fields: { [field]: message } });
}

/** Tenants that have a product and pay in a currency. */
async function subscribersOf(tx: ControlTransaction, product: string, currency: Currency) {
  return tx
    .selectDistinct({ tenantId: tenants.id })
    .from(subscriptionItems)
    .innerJoin(
      tenantSubscriptions,
      and(
        eq(tenantSubscriptions.id, subscriptionItems.subscriptionId),
        ne(tenantSubscriptions.status, "CANCELLED"),
      ),
    )
    .innerJoin(tenants, eq(tenants.id, tenantSubscriptions.tenantId))
    .where(and(eq(subscriptionItems.product, product), eq(tenants.currency, currency)));
}

/**
 * Enters a new price from a day on, today at the earliest, and tells everybody who has the product:
 * theirs follows at the first renewal from then on, 30 days after today at the earliest; what was
 * billed stays billed (specification, section 2; V40, V55). Throws `forbidden`, `invalid`.
 */
export async function enterPrice(
  request: StaffRequest,
  given: unknown,
): Promise<{ toldTenants: number }> {
  const command = {
    name: "catalog.enter-price",
    permission: "catalog.write",
    isDangerous: true,
  } as const;
  const now = await billingTime(request.now);
  const noticedOn = localDay(SUPPLIER_TIME_ZONE, now);
  return runStaffCommand(command, request, async ({ tx, record }) => {
    const { product, currency, amount: unitAmount, validFrom } = parse(input, given);
    if (validFrom < noticedOn) throw refuse("validFrom", "A price cannot begin in the past.");
    const { listPrice } = await loadPrices(tx, currency);
    const before = listPrice(product, validFrom);
    if (before === unitAmount) throw refuse("amount", "This is the price on that day already.");
    const [known] = await tx
      .select({ id: priceBook.id })
      .from(priceBook)
      .where(
        and(
          eq(priceBook.product, product),
          eq(priceBook.currency, currency),
          eq(priceBook.validFrom, validFrom),
        ),
      );
    if (known) throw refuse("validFrom", "There is a price from this day on already.");
    await changePrice(tx, { product, currency, unitAmount, validFrom, noticedOn });
    const subscribers = await subscribersOf(tx, product, currency);
    const effectiveOn = laterOf(validFrom, addDays(noticedOn, NOTICE_DAYS));
    const price = { product, currency, before: Number(before), after: Number(unitAmount) };
    for (const { tenantId } of subscribers) {
      const about = { tenantId, on: noticedOn, effectiveOn, ...price };
      const key = `${tenantId}:${product}:${currency}:${validFrom}`;
      await announce(tx, "billing.price-changed", about, key, now);
    }
    const told = { validFrom, effectiveOn, toldTenants: subscribers.length };
    const { before: was, after: becomes, ...what } = price;
    record({ before: { ...what, price: was }, after: { ...what, price: becomes, ...told } });
    return { toldTenants: subscribers.length };
  });
}
