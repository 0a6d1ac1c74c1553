import { z } from "zod";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";

/** What tenants send about their subscription; the forms use the same schemas. */

const PAID_TIERS = TIER_CODES.filter((code) => code !== "FREE");
const ADD_ONS = MODULE_CODES.filter((code) => code !== "system_admin");

const tier = z.enum(TIER_CODES, { error: "This is not a plan." });
const paidTier = z.enum(PAID_TIERS, { error: "Choose a plan." });
const module = z.enum(ADD_ONS, { error: "This is not a module that can be added." });
const interval = z.enum(["month", "year"], { error: "Choose monthly or yearly." });
const seats = z.coerce
  .number({ error: "Give a number of seats." })
  .int("Seats are whole numbers.")
  .min(0, "Seats cannot be fewer than none.")
  .max(5_000, "That is more seats than any plan takes.");

/** The subscription's version that the caller looked at; another one is refused as `stale`. */
const seenVersion = z.coerce.number().int().optional();

export const selectionInput = z.strictObject({
  tier: paidTier,
  interval,
  modules: z.array(module).default([]),
  /** Beyond the plan's included ones. */
  seats: seats.default(0),
});

export const changeInput = z.strictObject({
  add: z.array(module).optional(),
  remove: z.array(module).optional(),
  tier: tier.optional(),
  interval: interval.optional(),
  seatsAdd: seats.optional(),
  seats: seats.optional(),
});

/** What can be priced: a purchase from the free plan or a trial, or a change that takes effect today. */
export const quoteInput = z.discriminatedUnion(
  "do",
  [
    selectionInput.extend({ do: z.literal("purchase"), version: seenVersion }),
    changeInput.extend({ do: z.literal("change"), version: seenVersion }),
  ],
  { error: 'Say what to do: "purchase" or "change".' },
);

export const scheduleInput = changeInput.extend({ version: seenVersion });
export const trialInput = z.strictObject({ tier: paidTier, version: seenVersion });
export const convertInput = z.strictObject({
  selection: selectionInput.optional(),
  version: seenVersion,
});
export const versionInput = z.strictObject({ version: seenVersion });
export const byId = z.strictObject({ id: z.string().min(1), version: seenVersion });

export const cancelInput = z.strictObject({
  mode: z.enum(["period_end", "now"], { error: "Say when: period_end or now." }),
  version: seenVersion,
});
