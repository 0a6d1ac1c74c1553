import { and, asc, eq, ilike, ne, or } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { findTenantById, type KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { containing } from "./page";

const MOST = 25;

/**
 * Active people of a ready tenant whose name or address contains a text, to choose one as whom staff
 * enters. Undefined when there is no such tenant or nobody works in it.
 */
export async function findPeopleOf(
  tenantId: string,
  q: string | undefined,
): Promise<
  | { tenant: KnownTenant; people: { id: string; name: string; email: string }[]; isMore: boolean }
  | undefined
> {
  const tenant = await findTenantById(tenantId);
  if (!tenant?.place || tenant.lifecycle !== "ready") return undefined;
  const rows = await inTenant(
    tenant.place,
    (tx) =>
      tx
        .select({ id: users.id, name: users.name, email: users.email })
        .from(users)
        .where(
          and(
            eq(users.status, "active"),
            ne(users.userType, "service_account"),
            q ? or(ilike(users.name, containing(q)), ilike(users.email, containing(q))) : undefined,
          ),
        )
        .orderBy(asc(users.name), asc(users.id))
        .limit(MOST + 1),
    { readOnly: true },
  );
  return { tenant, people: rows.slice(0, MOST), isMore: rows.length > MOST };
}
