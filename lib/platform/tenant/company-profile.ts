import { eq } from "drizzle-orm";
import { tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";

export type CompanyProfile = {
  name: string;
  country: string;
  /** Name of the Indian state; null elsewhere. */
  state: string | null;
  gstin: string | null;
  currency: string;
  timeZone: string;
  createdAt: Date;
};

/** What the company said of itself at sign-up. Throws when the tenant is gone. */
export async function getCompanyProfile(tenantId: string): Promise<CompanyProfile> {
  const [row] = await controlDb()
    .select({
      name: tenants.legalName,
      country: tenants.country,
      stateCode: tenants.stateCode,
      gstin: tenants.gstin,
      currency: tenants.currency,
      timeZone: tenants.billingTz,
      createdAt: tenants.createdAt,
    })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!row) throw new Error(`There is no tenant ${tenantId}`);
  const { stateCode, ...profile } = row;
  const state = INDIAN_STATES.find(({ gstCode }) => gstCode === stateCode);
  return { ...profile, state: state?.name ?? stateCode };
}
