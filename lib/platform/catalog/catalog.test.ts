import { describe, expect, test } from "vitest";
import { CURRENCIES, formatMoney } from "@/lib/core/money";
import { MODULE_CODES, MODULES } from "./modules";
import { planPrice } from "./plan-price";
import { PRICE_BOOK } from "./price-book";
import { TIER_CODES, TIERS } from "./tiers";

describe("catalogue", () => {
  test("has ten modules and four tiers, in one order", () => {
    expect(MODULES.map((module) => module.code)).toEqual([...MODULE_CODES]);
    expect(TIERS.map((tier) => tier.code)).toEqual([...TIER_CODES]);
    expect(new Set(MODULES.map((module) => module.path)).size).toBe(10);
  });

  test("the nine paid modules cost 2,891 US dollars bought singly", () => {
    const sum = MODULE_CODES.reduce((total, code) => total + PRICE_BOOK.USD[code], 0n);
    expect(sum).toBe(2_891_00n);
  });

  test.each(CURRENCIES)("every step up pays off in %s", (currency) => {
    const price = PRICE_BOOK[currency];
    const three = price.oms_wms + price.finance + price.crm;
    const otherSix =
      price.dealer_network +
      price.field_service +
      price.logistics +
      price.procurement +
      price.hr +
      price.bi;
    expect(price.PROFESSIONAL).toBeLessThan(three);
    expect(price.STARTER + three).toBeGreaterThan(price.PROFESSIONAL);
    expect(price.PROFESSIONAL + otherSix).toBeGreaterThan(price.ENTERPRISE);
    expect(three + otherSix).toBeGreaterThan(price.ENTERPRISE);
  });
});

describe("planPrice", () => {
  test("adds modules at list price and seats beyond the included ones", () => {
    const price = planPrice({
      tier: "STARTER",
      addOns: ["hr", "crm"],
      seats: 12,
      currency: "INR",
      interval: "month",
    });
    expect(price.lines.map((line) => line.product)).toEqual(["STARTER", "crm", "hr", "extra_seat"]);
    expect(price.total).toBe(7_900_00n + 15_900_00n + 23_900_00n + 2n * 700_00n);
  });

  test("does not charge a module the tier includes", () => {
    const price = planPrice({
      tier: "PROFESSIONAL",
      addOns: ["crm"],
      seats: 1,
      currency: "USD",
      interval: "month",
    });
    expect(price.total).toBe(899_00n);
  });

  test("charges ten months for a year", () => {
    const year = planPrice({
      tier: "STARTER",
      addOns: [],
      seats: 10,
      currency: "INR",
      interval: "year",
    });
    expect(year.total).toBe(79_000_00n);
  });
});

describe("formatMoney", () => {
  test.each([
    [1_99_900_00n, "INR", {}, "₹1,99,900.00"],
    [1_99_900_00n, "INR", { whole: true }, "₹1,99,900"],
    [2_499_00n, "USD", {}, "$2,499.00"],
    [-5n, "USD", {}, "-$0.05"],
    [12_345n, "USD", { whole: true }, "$123.45"],
  ] as const)("%s %s → %s", (amount, currency, options, text) => {
    expect(formatMoney(amount, currency, options)).toBe(text);
  });
});
