import { and, count, inArray, ne } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { SEATS_EXHAUSTED } from "./rules";

/** People who take up a seat: whoever may sign in, or was invited to. Programs take none. */
export async function countSeats(tx: TenantTransaction): Promise<number> {
  const [row] = await tx
    .select({ people: count() })
    .from(users)
    .where(
      and(ne(users.userType, "service_account"), inArray(users.status, ["active", "invited"])),
    );
  return row?.people ?? 0;
}

/** Throws `limit_reached` (seats.exhausted) without a free seat. Call it under `lockPeople`. */
export async function requireSeat({ tx, tenant: { seats } }: Context): Promise<void> {
  if ((await countSeats(tx)) < seats) return;
  throw refuse({
    ...SEATS_EXHAUSTED,
    message: `Your plan holds ${seats} ${seats === 1 ? "person" : "people"}, and every seat is taken. Deactivate somebody, revoke an invitation, or choose a larger plan.`,
  });
}
