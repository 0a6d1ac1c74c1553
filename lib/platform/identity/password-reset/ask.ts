import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { outbox } from "@/db/control";
import type { Origin, Tenant } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { deviceName } from "../device";
import { emailAddress } from "../email-address";
import { networkOf } from "../network";
import { accountKey, openPlace } from "../sign-in";
import { type Limit, spend } from "../throttle";

const HOUR = 3_600;
const PER_NETWORK: Limit = { name: "reset-network", points: 20, seconds: HOUR };
/** Counted whether or not there is such an account. */
const PER_ACCOUNT: Limit = { name: "reset-account", points: 5, seconds: HOUR };

const input = z.strictObject({ email: emailAddress });

/**
 * Asks for a link to choose a new password. Whether the address belongs to anybody is looked up later
 * by the worker: here the work, the answer and the time are the same for all. Throws `invalid`,
 * `unavailable`, or `rate_limited` after 20 asked-for links of a network or 5 for an address in an hour.
 */
export async function askPasswordReset(
  tenant: Tenant,
  asked: unknown,
  { now, requestId, ip, userAgent }: Origin,
): Promise<void> {
  const { email } = parse(input, asked);
  openPlace(tenant);
  await spend(PER_NETWORK, networkOf(ip));
  await spend(PER_ACCOUNT, accountKey(tenant, email));
  await controlDb()
    .insert(outbox)
    .values({
      topic: "identity.reset-asked",
      payload: {
        tenantId: tenant.id,
        email,
        at: now.toISOString(),
        requestId,
        ip: ip ?? null,
        device: deviceName(userAgent ?? null),
      },
      dedupeKey: `reset-asked:${uuidv7()}`,
      nextAt: now,
    });
}
