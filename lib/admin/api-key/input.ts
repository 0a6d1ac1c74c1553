import { z } from "zod";
import { isAddressRange } from "@/lib/platform/identity/api-key/address-range";
import { roleId } from "../role/input";

const MOST_PER_MINUTE = 6_000;
const USUAL_PER_MINUTE = 600;

/** What is asked for an API key. `scopes` are names of operations; without them the role decides. */
export const apiKeyInput = z.strictObject({
  name: z
    .string({ error: "Give the key a name." })
    .trim()
    .min(2, "At least 2 characters.")
    .max(80, "At most 80 characters."),
  owner: z.enum(["me", "integration"], "Choose whom the key belongs to."),
  roleId,
  scopes: z
    .array(z.string().max(100, "This is no operation."))
    .min(1, "Choose at least one operation, or leave the choice to the role.")
    .max(2_000, "At most 2,000 operations.")
    .optional(),
  expiresOn: z.iso.date("Give a day such as 2027-03-31.").optional(),
  allowedIps: z
    .array(
      z.string().trim().refine(isAddressRange, {
        error: "Give addresses or ranges such as 203.0.113.9 or 203.0.113.0/24.",
      }),
    )
    .max(50, "At most 50 addresses.")
    .optional(),
  rateLimitPerMinute: z.coerce
    .number({ error: "Give a whole number." })
    .int("Give a whole number.")
    .min(1, "At least 1 call a minute.")
    .max(MOST_PER_MINUTE, "At most 6,000 calls a minute.")
    .default(USUAL_PER_MINUTE),
});

const DAY_MS = 86_400_000;

/** When a key that is good until a day stops working: at the end of that day, UTC. */
export const endOfDay = (day: string): Date =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS);
