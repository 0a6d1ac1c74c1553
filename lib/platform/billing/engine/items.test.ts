import { expect, test } from "vitest";
import type { ModuleCode } from "@/lib/platform/catalog/modules";
import { PRICE_BOOK, type Product } from "@/lib/platform/catalog/price-book";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import {
  applyOperations,
  checkLimits,
  extraSeatsOf,
  type ItemOperation,
  intervalAfter,
  isUpgrade,
  itemsOf,
  priceOf,
  tierOf,
} from "./items";
import type { Item } from "./state";

const priced = (product: Product) => ({
  unitAmount: PRICE_BOOK.USD[product],
  pricedOn: "2026-05-20",
});
const OLD = { unitAmount: 1n, pricedOn: "2026-01-01" };
const have = (...products: (Product | [Product, number])[]): Item[] =>
  products.map((given) => {
    const [product, quantity] = typeof given === "string" ? [given, 1] : given;
    return { product, quantity, ...OLD };
  });
const names = (items: readonly Item[]) =>
  items.map(({ product, quantity }) => (quantity === 1 ? product : `${product}×${quantity}`));

const tier = (to: TierCode): ItemOperation => ({ op: "tier", tier: to });
const add = (product: ModuleCode): ItemOperation => ({ op: "add", product });
const remove = (product: ModuleCode): ItemOperation => ({ op: "remove", product });
const seats = (quantity: number): ItemOperation => ({ op: "seats", quantity });

test.each<[string, Item[], ItemOperation[], string[]]>([
  ["nothing", have("STARTER", "crm"), [], ["STARTER", "crm"]],
  ["a module", have("STARTER"), [add("crm")], ["STARTER", "crm"]],
  ["a module that is there", have("STARTER", "crm"), [add("crm")], ["STARTER", "crm"]],
  ["a module of the plan", have("PROFESSIONAL"), [add("crm")], ["PROFESSIONAL"]],
  ["one module less", have("STARTER", "crm"), [remove("crm")], ["STARTER"]],
  ["one less that is not there", have("STARTER"), [remove("crm")], ["STARTER"]],
  ["seats", have("STARTER"), [seats(5)], ["STARTER", "extra_seat×5"]],
  ["other seats", have("STARTER", ["extra_seat", 3]), [seats(5)], ["STARTER", "extra_seat×5"]],
  ["no seats", have("STARTER", ["extra_seat", 3]), [seats(0)], ["STARTER"]],
  ["fewer than no seats", have("STARTER", ["extra_seat", 3]), [seats(-1)], ["STARTER"]],
  [
    "a higher plan: its modules and all seats go",
    have("STARTER", "crm", "hr", ["extra_seat", 3]),
    [tier("PROFESSIONAL")],
    ["PROFESSIONAL", "hr"],
  ],
  [
    "seats for the higher plan come after it",
    have("STARTER", ["extra_seat", 3]),
    [seats(2), tier("PROFESSIONAL")],
    ["PROFESSIONAL", "extra_seat×2"],
  ],
  [
    "a lower plan keeps modules and seats",
    have("PROFESSIONAL", "hr", ["extra_seat", 3]),
    [tier("STARTER")],
    ["STARTER", "hr", "extra_seat×3"],
  ],
  [
    "a lower plan and a module it no longer brings, whatever the order",
    have("PROFESSIONAL", "hr"),
    [add("crm"), remove("hr"), tier("STARTER")],
    ["STARTER", "crm"],
  ],
  [
    "removing comes before adding",
    have("STARTER", "crm"),
    [add("crm"), remove("crm")],
    ["STARTER", "crm"],
  ],
  ["the free plan has nothing", have("STARTER", "crm", ["extra_seat", 3]), [tier("FREE")], []],
  ["the free plan takes no modules", have("STARTER"), [tier("FREE"), add("crm")], []],
  [
    "an interval changes no items",
    have("STARTER"),
    [{ op: "interval", interval: "year" }],
    ["STARTER"],
  ],
])("%s", (_, items, operations, expected) => {
  const before = [...operations];
  expect(names(applyOperations(items, operations, priced))).toEqual(expected);
  expect(operations).toEqual(before);
});

test("what stays keeps its price, what comes has the price of the day", () => {
  const items = applyOperations(
    have("STARTER", ["extra_seat", 2]),
    [add("crm"), seats(4), tier("STARTER")],
    priced,
  );
  const prices = Object.fromEntries(items.map(({ product, unitAmount }) => [product, unitAmount]));
  expect(prices).toEqual({ STARTER: 9_900n, extra_seat: 1n, crm: 19_900n });
  expect(items.find(({ product }) => product === "crm")?.pricedOn).toBe("2026-05-20");
  expect(items.find(({ product }) => product === "extra_seat")?.pricedOn).toBe("2026-01-01");
});

test("plan and seats of items", () => {
  expect(tierOf(have("crm", "PROFESSIONAL"))).toBe("PROFESSIONAL");
  expect(tierOf([])).toBe("FREE");
  expect(extraSeatsOf(have("STARTER", ["extra_seat", 7]))).toBe(7);
  expect(extraSeatsOf(have("STARTER"))).toBe(0);
  expect(isUpgrade("STARTER", "PROFESSIONAL")).toBe(true);
  expect(isUpgrade("STARTER", "STARTER")).toBe(false);
  expect(isUpgrade("ENTERPRISE", "PROFESSIONAL")).toBe(false);
  expect(isUpgrade("FREE", "STARTER")).toBe(true);
});

test("a year costs ten months", () => {
  const item: Item = {
    product: "extra_seat",
    quantity: 3,
    unitAmount: 900n,
    pricedOn: "2026-01-01",
  };
  expect(priceOf(item, "month")).toBe(2_700n);
  expect(priceOf(item, "year")).toBe(27_000n);
});

test("the interval after operations", () => {
  expect(intervalAfter({ interval: "month" }, [add("crm")])).toBe("month");
  expect(intervalAfter({ interval: "month" }, [{ op: "interval", interval: "year" }])).toBe("year");
});

test.each<[Item[], string | undefined, number?]>([
  [[], undefined],
  [have("STARTER", "crm", "hr", "bi"), undefined],
  [have("STARTER", "crm", "hr", "bi", "finance"), "addon_limit", 3],
  [have("PROFESSIONAL", "hr", "bi", "logistics", "procurement"), undefined],
  [have("ENTERPRISE"), undefined],
  [have("ENTERPRISE", "crm"), "addon_limit", 0],
  [have("STARTER", ["extra_seat", 15]), undefined],
  [have("STARTER", ["extra_seat", 16]), "seat_limit", 25],
  [have("PROFESSIONAL", ["extra_seat", 151]), "seat_limit", 200],
  [have("ENTERPRISE", ["extra_seat", 4_750]), undefined],
  [have("ENTERPRISE", ["extra_seat", 4_751]), "seat_limit", 5_000],
])("limits of %o: %s", (items, reason, limit) => {
  if (!reason) expect(() => checkLimits(items)).not.toThrow();
  else {
    expect(() => checkLimits(items)).toThrow(expect.objectContaining({ reason, limit }));
    expect(() => checkLimits(items)).toThrow(new RegExp(`takes at most ${limit} (modules|seats)`));
  }
});

test("a first purchase", () => {
  const selection = {
    tier: "STARTER",
    interval: "month",
    modules: ["crm", "crm"],
    seats: 4,
  } as const;
  expect(names(itemsOf(selection, priced))).toEqual(["STARTER", "crm", "extra_seat×4"]);
  const included = { ...selection, tier: "PROFESSIONAL" } as const;
  expect(() => itemsOf(included, priced)).toThrow(
    expect.objectContaining({ reason: "already_included" }),
  );
  const many = { ...selection, modules: ["crm", "hr", "bi", "finance"] } as const;
  expect(() => itemsOf(many, priced)).toThrow(expect.objectContaining({ reason: "addon_limit" }));
});
