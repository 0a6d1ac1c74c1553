import { expect, test } from "vitest";
import { chargeForDays, costOfDays, share } from "./proration";

test.each([
  // The worked examples of section 7.
  [29_900n, 10, 31, 9_645n],
  [2_390_000n, 10, 31, 770_968n],
  [1_590_000n, 15, 31, 769_355n],
  [790_000n, 12, 31, 305_806n],
  [7_190_000n, 12, 31, 2_783_226n],
  [23_900_000n, 169, 365, 11_066_027n],
  [9_999n, 14, 28, 5_000n],
  // Exactly half a unit goes up, less than half down.
  [1n, 1, 2, 1n],
  [1n, 15, 31, 0n],
  [1n, 16, 31, 1n],
  [5n, 1, 10, 1n],
  [4n, 1, 10, 0n],
  [0n, 5, 30, 0n],
])("C(%s, %i of %i days) = %s", (price, day, days, expected) => {
  expect(costOfDays(price, day, days)).toBe(expected);
});

test("C(P,0) = 0, C(P,N) = P, and any partition of a period sums to P", () => {
  for (const price of [1n, 7n, 9_999n, 29_900n, 23_900_000n]) {
    for (const days of [28, 29, 30, 31, 365, 366]) {
      expect(costOfDays(price, 0, days)).toBe(0n);
      expect(costOfDays(price, days, days)).toBe(price);
      let sum = 0n;
      for (let day = 0; day < days; day += 1) {
        const charge = chargeForDays(price, day, day + 1, days);
        expect(charge).toBeGreaterThanOrEqual(0n);
        sum += charge;
      }
      expect(sum).toBe(price);
    }
  }
});

test.each([
  [10_000n, 1_800n, 10_000n, 1_800n],
  [1_619_032n, 1_800n, 10_000n, 291_426n],
  [286_200n, 820_645n, 1_590_000n, 147_716n],
  [1n, 1n, 2n, 1n],
  [1n, 1n, 3n, 0n],
  [5n, 0n, 3n, 0n],
])("%s × %s ÷ %s = %s, half up", (amount, part, whole, expected) => {
  expect(share(amount, part, whole)).toBe(expected);
});
