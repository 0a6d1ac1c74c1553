import { eq } from "drizzle-orm";
import { tenants } from "@/db/control";
import { controlDb, type TenantPlace } from "@/lib/core/database";
import type { Currency } from "@/lib/core/money";
import { mailAddresses } from "@/lib/platform/mail/send-template";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";

/** A customer as billing mails need them. */
export type BillingAccount = {
  id: string;
  companyName: string;
  currency: Currency;
  billingEmail: string;
  /** Mail to the address came back: it goes to the administrators instead. */
  isAddressBroken: boolean;
  /** Undefined until the workspace stands. */
  place: TenantPlace | undefined;
  /** Address of the billing pages in the workspace. */
  billingAddress: string;
};

/** A tenant's billing account; undefined once its data is deleted, when nobody is written to. */
export async function findBillingAccount(tenantId: string): Promise<BillingAccount | undefined> {
  const tenant = await findTenantById(tenantId);
  if (!tenant) return undefined;
  const [row] = await controlDb()
    .select({ billingEmail: tenants.billingEmail, failedAt: tenants.billingEmailFailedAt })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!row) return undefined;
  return {
    id: tenant.id,
    companyName: tenant.name,
    currency: tenant.currency,
    billingEmail: row.billingEmail,
    isAddressBroken: row.failedAt !== null,
    place: tenant.lifecycle === "ready" ? tenant.place : undefined,
    billingAddress: `${mailAddresses(tenant.slug).workspace}/billing`,
  };
}
