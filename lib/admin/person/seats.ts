import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { countSeats } from "@/lib/platform/billing/subscription/count-seats";
import { SEATS_EXHAUSTED } from "./rules";

/** Throws `limit_reached` (seats.exhausted) without a free seat. Call it under `lockPeople`. */
export async function requireSeat({ tx, tenant: { seats } }: Context): Promise<void> {
  if ((await countSeats(tx)) < seats) return;
  throw refuse({
    ...SEATS_EXHAUSTED,
    message: `Your plan holds ${seats} ${seats === 1 ? "person" : "people"}, and every seat is taken. Deactivate somebody, revoke an invitation, or choose a larger plan.`,
  });
}
