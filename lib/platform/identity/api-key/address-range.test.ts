import { describe, expect, test } from "vitest";
import { isAddressIn, isAddressRange } from "./address-range";

describe("addresses and ranges", () => {
  test.each([
    ["203.0.113.9", true],
    ["203.0.113.0/24", true],
    ["0.0.0.0/0", true],
    ["2001:db8::/48", true],
    ["::1", true],
    ["203.0.113.0/33", false],
    ["2001:db8::/129", false],
    ["203.0.113", false],
    ["203.0.113.256", false],
    ["example.com", false],
    ["", false],
    ["10.0.0.0/-1", false],
    ["10.0.0.0/8 ", false],
  ])("%j: %s", (text, isRange) => {
    expect(isAddressRange(text)).toBe(isRange);
  });
});

describe("what lies in a range", () => {
  test.each([
    [["203.0.113.0/24"], "203.0.113.9", true],
    [["203.0.113.0/24"], "203.0.114.9", false],
    [["203.0.113.9"], "::ffff:203.0.113.9", true],
    [["203.0.113.9"], "203.0.113.10", false],
    [["2001:db8::/48"], "2001:db8:0:1::5", true],
    [["2001:db8::/48"], "2001:db9::5", false],
    [["10.0.0.0/8", "2001:db8::/48"], "10.1.2.3", true],
    [["0.0.0.0/0"], "2001:db8::1", false],
    [[], "203.0.113.9", false],
    [["nonsense"], "203.0.113.9", false],
    [["0.0.0.0/0"], "unknown", false],
    [["0.0.0.0/0"], undefined, false],
  ])("%j and %s: %s", (ranges, address, isInside) => {
    expect(isAddressIn(ranges, address)).toBe(isInside);
  });
});
