import fc from "fast-check";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";
import type { Day } from "../engine/day";
import type { World } from "./memory-billing";
import { awkwardPrices, listedPrices } from "./price-list";

const PAID_MODULES = MODULE_CODES.filter((code) => code !== "system_admin");
const PAID_TIERS = TIER_CODES.filter((code) => code !== "FREE");

const RATES = {
  domestic_intra: { cgst: 900, sgst: 900, igst: 0 },
  domestic_inter: { cgst: 0, sgst: 0, igst: 1800 },
  export_lut: { cgst: 0, sgst: 0, igst: 0 },
};
type Treatment = keyof typeof RATES;

const interval = fc.constantFrom("month" as const, "month" as const, "year" as const);
const modules = fc.uniqueArray(fc.constantFrom(...PAID_MODULES), { maxLength: 3 });
const seats = fc.constantFrom(0, 0, 0, 1, 5, 16);
const tier = fc.constantFrom(...PAID_TIERS, "STARTER" as const);
const selected = fc.constantFrom(...TIER_CODES, "STARTER" as const, "STARTER" as const);
const selection = fc.record({ tier: selected, interval, modules, seats });
const by = fc.constantFrom("tenant" as const, "staff" as const);
const index = fc.nat({ max: 40 });

const change = fc
  .record(
    {
      add: fc.uniqueArray(fc.constantFrom(...PAID_MODULES), { minLength: 1, maxLength: 2 }),
      /** Which of the modules there are. */
      drop: index,
      tier: fc.constantFrom(...TIER_CODES),
      interval: fc.constantFrom("month" as const, "year" as const),
      seatsAdd: fc.constantFrom(1, 3, 10),
      seats: fc.constantFrom(0, 1, 2, 12),
    },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length > 0 && Object.keys(given).length < 4);

/** What becomes of a quote: paid at once, a day later, or never. */
const payment = fc.constantFrom(
  "now" as const,
  "now" as const,
  "now" as const,
  "later" as const,
  "never" as const,
);

const step = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      days: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1, 14, 28, 31, 100, 366)),
      pays: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("purchase" as const), selection, payment }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant("change" as const), change, by, payment }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("schedule" as const), change, by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unschedule" as const), index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("start_trial" as const), tier, by }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("convert" as const),
      selection: fc.option(selection, { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "withdraw" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("cancel_now" as const),
      settlement: fc.constantFrom("none" as const, "credit" as const, "refund" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "cancel_at_end" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "uncancel" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "suspend" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "refund_credit" as const }) },
  { weight: 3, arbitrary: fc.constant({ do: "resume" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("pay" as const),
      index,
      how: fc.constantFrom(
        "all" as const,
        "part" as const,
        "bank" as const,
        "too_much" as const,
        "all_but_99" as const,
        "again" as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("dispute" as const), index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("goodwill" as const),
      index,
      percent: fc.integer({ min: 1, max: 100 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("price" as const),
      product: fc.constantFrom(...PAID_MODULES, ...PAID_TIERS, "extra_seat" as const),
      percent: fc.integer({ min: 80, max: 130 }),
      inDays: fc.integer({ min: 0, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "evening" as const }) },
);

/** A step of a random life of a subscription; indices are taken modulo what there is. */
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const begins: fc.Arbitrary<Day> = fc
  .record({ year: fc.constantFrom(2026, 2027, 2028), day: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, day }) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10));

const world = fc
  .record({
    treatment: fc.constantFrom<Treatment>("domestic_intra", "domestic_inter", "export_lut"),
    awkward: fc.option(fc.nat({ max: 8 }), { nil: undefined }),
    collection: fc.constantFrom("checkout" as const, "checkout" as const, "invoice" as const),
  })
  .map(({ treatment, awkward, collection }): World => {
    const currency = treatment === "export_lut" ? "USD" : "INR";
    const prices = awkward === undefined ? listedPrices(currency) : awkwardPrices(awkward);
    return { currency, treatment, rates: RATES[treatment], prices, collection };
  });

/** A tenant, its world and what happens to it. Most lives begin with a purchase or a trial. */
export const scenario = fc.record({
  world,
  begins,
  first: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant("purchase" as const),
        selection,
        payment: fc.constant("now" as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("start_trial" as const),
        tier,
        by: fc.constant("staff" as const),
      }),
    },
    { weight: 1, arbitrary: step },
  ),
  steps: fc.array(step, { minLength: 3, maxLength: 16 }),
});
