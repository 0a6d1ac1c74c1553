import { z } from "zod";

const amount = z.int();
const moment = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/);

const change = z.object({
  add: z.array(z.string()).optional(),
  remove: z.array(z.string()).optional(),
  tier: z.string().optional(),
  interval: z.enum(["month", "year"]).optional(),
  seats_add: z.int().optional(),
  seats: z.int().optional(),
  when: z.enum(["now", "period_end"]),
});
const purchase = z.object({
  interval: z.enum(["month", "year"]),
  tier: z.string(),
  modules: z.array(z.string()),
  seats: z.int().default(0),
});

const step = z.discriminatedUnion("do", [
  purchase.extend({ do: z.literal("purchase"), at: moment }),
  change.extend({ do: z.literal("change"), at: moment }),
  z.object({ do: z.literal("advance"), at: moment }),
  z.object({ do: z.literal("rerun_daily"), at: moment }),
  z.object({ do: z.literal("start_trial"), at: moment, tier: z.string() }),
  z.object({ do: z.literal("convert"), at: moment }),
  z.object({
    do: z.literal("pay"),
    at: moment,
    invoice: z.string(),
    method: z.enum(["razorpay", "bank"]).default("razorpay"),
    amount: amount.optional(),
    tds: amount.default(0),
    payment_id: z.string().optional(),
  }),
  z.object({
    do: z.literal("cancel"),
    at: moment,
    mode: z.enum(["now", "period_end"]),
    settlement: z.enum(["none", "credit", "refund"]).default("none"),
  }),
  z.object({ do: z.literal("uncancel"), at: moment }),
  z.object({
    do: z.literal("credit_line"),
    at: moment,
    invoice: z.string(),
    product: z.string(),
    amount,
  }),
  z.object({
    do: z.literal("price_change"),
    at: moment,
    product: z.string(),
    monthly: amount,
    effective: z.iso.date(),
  }),
  z.object({ do: z.literal("dispute_lost"), at: moment, invoice: z.string() }),
  z.object({
    do: z.literal("quote"),
    at: moment,
    id: z.string(),
    change: z.discriminatedUnion("do", [
      change.extend({ do: z.literal("change") }),
      purchase.extend({ do: z.literal("purchase") }),
    ]),
  }),
  z.object({ do: z.literal("capture"), at: moment, quote: z.string() }),
]);

const vectorSchema = z.object({
  id: z.string(),
  title: z.string(),
  given: z.object({
    country: z.string(),
    state: z.string(),
    tz: z.string(),
    auto_pay: z.boolean(),
    treatment: z.enum(["domestic_intra", "domestic_inter", "sez_lut", "export_lut"]),
    currency: z.enum(["INR", "USD"]),
    counters: z.record(z.string(), z.int()).default({}),
    fx_ppm: z.int().optional(),
  }),
  steps: z.array(step),
  expect: z.record(z.string(), z.unknown()),
});

const prices = z.object({ usd: amount, inr: amount });
export const vectorFile = z.object({
  rules: z.literal("ilms-billing-1"),
  tiers: z.record(
    z.string(),
    prices.extend({
      includes: z.array(z.string()),
      addons: z.int(),
      seats: z.int(),
      seatMax: z.int(),
      trial: z.int(),
      net: z.int(),
    }),
  ),
  modules: z.array(prices.extend({ code: z.string() })),
  extra_seat: prices,
  vectors: z.array(vectorSchema),
});

export type Vector = z.output<typeof vectorSchema>;
export type VectorStep = z.output<typeof step>;
export type VectorFile = z.output<typeof vectorFile>;
