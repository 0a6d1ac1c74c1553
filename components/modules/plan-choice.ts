import type { z } from "zod";
import { changeInput, selectionInput } from "@/lib/platform/billing/subscription/input";
import type { Interval } from "@/lib/platform/catalog/price-book";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import type { QuoteRequest, ScheduleRequest, SubscriptionView } from "@/lib/web/views-billing";
import { hasPaidPlan } from "./module-price";

/** The form of a plan: what a purchase takes, and FREE beside the paid plans. */
export const planForm = selectionInput.extend({ tier: changeInput.shape.tier.unwrap() });
export type PlanChoice = Required<Pick<z.infer<typeof planForm>, "modules" | "seats">> & {
  tier: TierCode;
  interval: Interval;
};
export type AddOn = PlanChoice["modules"][number];

export const isAddOn = (code: string | undefined): code is AddOn =>
  selectionInput.shape.modules.safeParse([code]).success;

/** What is subscribed to now, as the form would say it. */
export function currentChoice(subscription: SubscriptionView): PlanChoice {
  const { tier, interval, modules, seats } = subscription;
  const isPaid = hasPaidPlan(subscription);
  return {
    tier: isPaid ? tier : "FREE",
    interval,
    modules: isPaid
      ? modules.flatMap(({ code, state }) => (state === "added" && isAddOn(code) ? [code] : []))
      : [],
    seats: isPaid ? seats.extra : 0,
  };
}

/** A choice brought within what its plan takes: no module twice or too many, no seat too many. */
export function withinPlan(choice: PlanChoice): PlanChoice {
  const { includedModules, maxAddOns, seatsIncluded, seatsMax } = getTier(choice.tier);
  const modules = choice.modules.filter((code) => !includedModules.includes(code));
  return {
    ...choice,
    modules: maxAddOns === null ? modules : modules.slice(0, maxAddOns),
    seats: Math.max(0, Math.min(choice.seats, seatsMax - seatsIncluded)),
  };
}

/** Seats to buy beside those of a plan so that everybody who has an account keeps one. */
export function seatsFor(tier: TierCode, used: number): number {
  const { seatsIncluded, seatsMax } = getTier(tier);
  return Math.max(0, Math.min(used, seatsMax) - seatsIncluded);
}

const RANK: Record<TierCode, number> = { FREE: 0, STARTER: 1, PROFESSIONAL: 2, ENTERPRISE: 3 };

type Change = Omit<ScheduleRequest, "version">;
export type PlanChange = { now: Change | undefined; later: Change | undefined };

const orNothing = (change: Change): Change | undefined => {
  const given = Object.entries(change).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return given.length > 0 ? (Object.fromEntries(given) as Change) : undefined;
};

/**
 * What turns one choice into another: more takes effect now and is paid now, less when the period ends
 * (specification, section 7). With a lower plan everything waits: what it adds may be included today.
 */
export function changeBetween(from: PlanChoice, to: PlanChoice): PlanChange {
  if (to.tier === "FREE") {
    return { now: undefined, later: from.tier === "FREE" ? undefined : { tier: "FREE" } };
  }
  const isHigher = RANK[to.tier] > RANK[from.tier];
  const isLower = RANK[to.tier] < RANK[from.tier];
  const tier = to.tier === from.tier ? undefined : to.tier;
  const included = getTier(to.tier).includedModules;
  const add = to.modules.filter((code) => !from.modules.includes(code));
  // What the new plan includes goes by itself.
  const remove = from.modules.filter(
    (code) => !to.modules.includes(code) && !included.includes(code),
  );
  const interval = to.interval === from.interval ? undefined : to.interval;
  if (isLower) {
    const seats = to.seats === from.seats ? undefined : to.seats;
    return { now: undefined, later: orNothing({ tier, add, remove, seats, interval }) };
  }
  // A higher plan starts without additional seats.
  const seatsBefore = isHigher ? 0 : from.seats;
  const seats = to.seats === seatsBefore ? undefined : to.seats;
  const areMore = to.seats > seatsBefore;
  return {
    now: orNothing({
      tier,
      add,
      seats: areMore ? seats : undefined,
      interval: interval === "year" ? interval : undefined,
    }),
    later: orNothing({
      remove,
      seats: areMore ? undefined : seats,
      interval: interval === "month" ? interval : undefined,
    }),
  };
}

/** A first purchase of a choice; undefined for the free plan, which is not bought. */
export function purchaseOf({ tier, ...choice }: PlanChoice): QuoteRequest | undefined {
  return tier === "FREE" ? undefined : { do: "purchase", tier, ...choice };
}

/** The page of plans with a choice made; what was chosen survives a way round by another page. */
export function choiceAddress({ tier, interval, modules, seats }: PlanChoice): string {
  const query = new URLSearchParams({
    tier,
    interval,
    modules: modules.join(" "),
    seats: String(seats),
  });
  return `/modules/plan?${query}`;
}

/** The choice that an address carries; undefined when it carries none, or nonsense. */
export function readChoice(query: Record<string, string | string[] | undefined>) {
  const { tier, interval, modules, seats } = query;
  const list = typeof modules === "string" ? modules.split(" ").filter(Boolean) : [];
  const read = planForm.safeParse({ tier, interval, modules: list, seats });
  return read.success ? withinPlan(read.data) : undefined;
}
