import { asc, type SQL } from "drizzle-orm";
import { companies } from "@/db/tenant/core/companies";
import type { TenantTransaction } from "@/db/with-tenant";

/** The company of the workspace: the first one among `rows`, or none before its profile is saved. */
export async function findCompany(tx: TenantTransaction, rows?: SQL) {
  const [company] = await tx
    .select()
    .from(companies)
    .where(rows)
    .orderBy(asc(companies.id))
    .limit(1);
  return company;
}
