import { and, count, inArray, ne } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";

/**
 * How many seats are taken: people who may sign in or were invited to (specification, section 2).
 * Programs take none.
 */
export async function countSeats(tx: TenantTransaction): Promise<number> {
  const [row] = await tx
    .select({ used: count() })
    .from(users)
    .where(
      and(ne(users.userType, "service_account"), inArray(users.status, ["active", "invited"])),
    );
  return row?.used ?? 0;
}
