import { countries, type TCountryCode } from "countries-list";
import { eq } from "drizzle-orm";
import type { OwnerSeed, tenants } from "@/db/control";
import { companies } from "@/db/tenant/core/companies";
import { currencies } from "@/db/tenant/core/currencies";
import { settings } from "@/db/tenant/core/settings";
import { states } from "@/db/tenant/core/states";
import type { TenantTransaction } from "@/db/with-tenant";
import { seedAccess } from "@/lib/platform/access/seed-access";
import { askOwnerToVerify } from "@/lib/platform/identity/email-verification/issue";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import { askForSample } from "./ask-for-sample";

export type WorkspaceSeed = {
  tenant: typeof tenants.$inferSelect;
  owner: OwnerSeed;
  now: Date;
};

function currencyRow(code: string, isBase: boolean) {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: code });
  const symbol = format.formatToParts(0).find((part) => part.type === "currency")?.value ?? code;
  return {
    code,
    name: new Intl.DisplayNames("en", { type: "currency" }).of(code) ?? code,
    symbol,
    minorUnits: format.resolvedOptions().maximumFractionDigits ?? 2,
    isBase,
  };
}

/** Currency a company keeps its books in: that of its country. */
function bookCurrency(country: string): string {
  return countries[country as TCountryCode]?.currency[0] ?? "USD";
}

/** A GSTIN contains the company's PAN: characters 3 to 12. */
const panOf = (gstin: string) => gstin.slice(2, 12);

/**
 * What a new workspace starts with: the owner and the system roles, the currencies, India's states,
 * the first company where its PAN is known. Every row is skipped when it stands already.
 */
export async function seedWorkspace(
  tx: TenantTransaction,
  { tenant, owner, now }: WorkspaceSeed,
): Promise<void> {
  const stamps = { createdBy: owner.id, updatedBy: owner.id, createdAt: now, updatedAt: now };
  await seedAccess(tx, { owner, now });
  await askOwnerToVerify(tx, { tenantId: tenant.id, userId: owner.id }, now);

  const base = bookCurrency(tenant.country);
  const codes = [...new Set([base, tenant.currency])];
  await tx
    .insert(currencies)
    .values(codes.map((code) => ({ ...currencyRow(code, code === base), ...stamps })))
    .onConflictDoNothing();

  if (tenant.country === "IN") {
    await tx
      .insert(states)
      .values(
        INDIAN_STATES.map((state) => ({
          countryCode: "IN",
          stateCode: state.code,
          gstCode: state.gstCode,
          name: state.name,
          isUnionTerritory: state.isUnionTerritory,
          ...stamps,
        })),
      )
      .onConflictDoNothing();
  }

  // A sample workspace gets the sample's company; nobody's real numbers stand in invented books.
  if (tenant.gstin && !owner.wantsSample) {
    const [baseCurrency] = await tx
      .select({ id: currencies.id })
      .from(currencies)
      .where(eq(currencies.code, base));
    if (!baseCurrency) throw new Error(`The base currency ${base} was not seeded`);
    await tx
      .insert(companies)
      .values({
        code: "MAIN",
        legalName: tenant.legalName,
        pan: panOf(tenant.gstin),
        baseCurrencyId: baseCurrency.id,
        email: tenant.billingEmail,
        ...stamps,
      })
      .onConflictDoNothing();
  }

  await tx
    .insert(settings)
    .values({
      moduleCode: "system_admin",
      key: "workspace.time_zone",
      value: tenant.country === "IN" ? "Asia/Kolkata" : "UTC",
      description: "Time zone of dates that belong to the company and not to a person",
      ...stamps,
    })
    .onConflictDoNothing();

  if (owner.wantsSample) await askForSample(tx, owner.id, now);
}
