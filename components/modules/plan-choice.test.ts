import { describe, expect, test } from "vitest";
import {
  changeBetween,
  choiceAddress,
  isAddOn,
  type PlanChoice,
  purchaseOf,
  readChoice,
  seatsFor,
  withinPlan,
} from "./plan-choice";

const choice = (part: Partial<PlanChoice>): PlanChoice => ({
  tier: "STARTER",
  interval: "month",
  modules: [],
  seats: 0,
  ...part,
});

describe("changeBetween", () => {
  test.each<[string, Partial<PlanChoice>, Partial<PlanChoice>, unknown]>([
    ["nothing", {}, {}, { now: undefined, later: undefined }],
    [
      "a module more is paid now",
      {},
      { modules: ["crm"] },
      { now: { add: ["crm"] }, later: undefined },
    ],
    [
      "a module less waits",
      { modules: ["crm", "hr"] },
      { modules: ["hr"] },
      { now: undefined, later: { remove: ["crm"] } },
    ],
    [
      "a swap is both",
      { modules: ["crm"] },
      { modules: ["hr"] },
      { now: { add: ["hr"] }, later: { remove: ["crm"] } },
    ],
    ["seats more", { seats: 2 }, { seats: 5 }, { now: { seats: 5 }, later: undefined }],
    ["seats fewer", { seats: 5 }, { seats: 0 }, { now: undefined, later: { seats: 0 } }],
    [
      "a higher plan includes its modules and starts without further seats",
      { modules: ["crm", "hr"], seats: 5 },
      { tier: "PROFESSIONAL", modules: ["hr"] },
      { now: { tier: "PROFESSIONAL" }, later: undefined },
    ],
    [
      "a higher plan with seats of its own",
      { seats: 5 },
      { tier: "PROFESSIONAL", seats: 5 },
      { now: { tier: "PROFESSIONAL", seats: 5 }, later: undefined },
    ],
    [
      "a lower plan waits with everything that goes with it",
      { tier: "PROFESSIONAL", modules: ["hr"] },
      { modules: ["crm"], seats: 3, interval: "year" },
      {
        now: undefined,
        later: { tier: "STARTER", add: ["crm"], remove: ["hr"], seats: 3, interval: "year" },
      },
    ],
    ["to yearly", {}, { interval: "year" }, { now: { interval: "year" }, later: undefined }],
    [
      "to monthly",
      { interval: "year" },
      { interval: "month" },
      { now: undefined, later: { interval: "month" } },
    ],
    [
      "to the free plan",
      { modules: ["crm"], seats: 4 },
      { tier: "FREE" },
      { now: undefined, later: { tier: "FREE" } },
    ],
  ])("%s", (_name, from, to, expected) => {
    expect(changeBetween(choice(from), choice(to))).toEqual(expected);
  });
});

test("a choice is brought within its plan", () => {
  const many = choice({ modules: ["crm", "hr", "bi", "finance"], seats: 90 });
  expect(withinPlan(many)).toMatchObject({ modules: ["crm", "hr", "bi"], seats: 15 });
  expect(withinPlan({ ...many, tier: "PROFESSIONAL" }).modules).toEqual(["hr", "bi"]);
  expect(withinPlan({ ...many, tier: "FREE" })).toMatchObject({ modules: [], seats: 0 });
});

test("everybody with an account keeps a seat, as far as the plan takes them", () => {
  expect(seatsFor("STARTER", 4)).toBe(0);
  expect(seatsFor("STARTER", 12)).toBe(2);
  expect(seatsFor("STARTER", 40)).toBe(15);
  expect(seatsFor("FREE", 40)).toBe(0);
});

test("the free plan is not bought", () => {
  expect(purchaseOf(choice({ tier: "FREE" }))).toBeUndefined();
  expect(purchaseOf(choice({ modules: ["crm"] }))).toEqual({
    do: "purchase",
    tier: "STARTER",
    interval: "month",
    modules: ["crm"],
    seats: 0,
  });
});

test("System Admin and what is unknown cannot be added", () => {
  expect(isAddOn("crm")).toBe(true);
  expect(isAddOn("system_admin")).toBe(false);
  expect(isAddOn("everything")).toBe(false);
});

test("a choice survives in an address, and nonsense does not", () => {
  const wanted = choice({
    tier: "PROFESSIONAL",
    interval: "year",
    modules: ["hr", "bi"],
    seats: 2,
  });
  const query = new URL(choiceAddress(wanted), "http://here.test").searchParams;
  expect(readChoice(Object.fromEntries(query))).toEqual(wanted);
  expect(
    readChoice(Object.fromEntries(new URL(choiceAddress(choice({})), "http://x").searchParams)),
  ).toEqual(choice({}));
  expect(readChoice({ tier: "GOLD", interval: "month", modules: "", seats: "0" })).toBeUndefined();
  expect(readChoice({ add: "crm" })).toBeUndefined();
});
