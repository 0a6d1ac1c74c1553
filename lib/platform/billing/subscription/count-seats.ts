import { count, inArray } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";

/** How many seats are taken: people who are active or invited (specification, section 2). */
export async function countSeats(tx: TenantTransaction): Promise<number> {
  const [row] = await tx
    .select({ used: count() })
    .from(users)
    .where(inArray(users.status, ["active", "invited"]));
  return row?.used ?? 0;
}
