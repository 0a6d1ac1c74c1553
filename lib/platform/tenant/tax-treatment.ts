import { eq } from "drizzle-orm";
import { type TAX_TREATMENTS, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";

/** How a tenant's invoices are taxed from now on. Throws when the tenant is gone. */
export async function getTaxTreatment(tenantId: string): Promise<(typeof TAX_TREATMENTS)[number]> {
  const [row] = await controlDb()
    .select({ treatment: tenants.taxTreatment })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!row) throw new Error(`There is no tenant ${tenantId}`);
  return row.treatment;
}
