import { expect, test } from "vitest";
import { dueFor, MemoryBilling } from "../proof/memory-billing";
import { listedPrices } from "../proof/price-list";
import type { Change } from "./change";
import type { Day } from "./day";
import type { Selection } from "./state";

const BEGIN = "2026-05-10";
const STARTER: Selection = { tier: "STARTER", interval: "month", modules: ["crm"], seats: 2 };

function subscriber(
  selection: Partial<Selection> = {},
  collection: "checkout" | "invoice" = "checkout",
): MemoryBilling {
  const rates = { cgst: 0, sgst: 0, igst: 0 };
  const prices = listedPrices("USD");
  const world = { currency: "USD", treatment: "export_lut", rates, prices, collection } as const;
  const billing = new MemoryBilling(world, BEGIN);
  billing.apply({ do: "purchase", ...STARTER, ...selection });
  payAll(billing);
  return billing;
}

function payAll(billing: MemoryBilling): void {
  for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
}

function on(day: Day, billing: MemoryBilling): MemoryBilling {
  billing.moveTo(day);
  billing.catchUp();
  return billing;
}

const now = (billing: MemoryBilling, change: Change, by: "tenant" | "staff" = "tenant") =>
  billing.apply({ do: "change", when: "now", by, ...change });
const atEnd = (billing: MemoryBilling, change: Change) =>
  billing.apply({ do: "change", when: "period_end", by: "tenant", ...change });
const scheduled = ({ subscription }: MemoryBilling) =>
  subscription.scheduled.map(({ id: _, ...operation }) => operation);
const have = ({ items }: MemoryBilling) =>
  items.map(({ product, quantity }) => `${product} ${quantity}`).sort();
const lines = ({ documents }: Pick<ReturnType<typeof now>, "documents">) =>
  documents.flatMap((document) => {
    if (document.kind === "refund") return [];
    const sign = document.kind === "invoice" ? "+" : "-";
    const given = document.kind === "invoice" ? document.invoice : document.creditNote;
    return given.lines.map(
      (line) =>
        `${sign}${"line" in line ? line.line.product : line.product} ${line.from} ${line.amount}`,
    );
  });

test("adding back what is scheduled to go costs nothing and undoes it", () => {
  const billing = on("2026-05-20", subscriber());
  atEnd(billing, { remove: ["crm"], seats: 0 });
  const { version } = billing.subscription;
  const outcome = now(billing, { add: ["crm"] });
  expect(outcome.documents).toEqual([]);
  expect(scheduled(billing)).toEqual([{ op: "seats", quantity: 0 }]);
  expect(billing.subscription.version).toBe(version + 1);
});

test.each<[string, Change, Change, object[]]>([
  [
    "another tier",
    { tier: "FREE" },
    { tier: "PROFESSIONAL" },
    [{ op: "tier", tier: "PROFESSIONAL" }],
  ],
  [
    "a tier over seats",
    { seats: 0, remove: ["crm"] },
    { tier: "PROFESSIONAL" },
    [
      { op: "remove", product: "crm" },
      { op: "tier", tier: "PROFESSIONAL" },
    ],
  ],
  ["seats over seats", { seats: 0 }, { seats: 1 }, [{ op: "seats", quantity: 1 }]],
  [
    "seats beside an interval",
    { interval: "year" },
    { seats: 1 },
    [
      { op: "interval", interval: "year" },
      { op: "seats", quantity: 1 },
    ],
  ],
  [
    "another interval",
    { interval: "year" },
    { interval: "year" },
    [{ op: "interval", interval: "year" }],
  ],
  [
    "one module beside another",
    { remove: ["crm"] },
    { add: ["hr"] },
    [
      { op: "remove", product: "crm" },
      { op: "add", product: "hr" },
    ],
  ],
  ["adding over removing", { remove: ["crm"] }, { add: ["crm"] }, [{ op: "add", product: "crm" }]],
])("a later schedule overrules an earlier one: %s", (_, first, second, expected) => {
  const billing = subscriber();
  atEnd(billing, first);
  atEnd(billing, second);
  expect(scheduled(billing)).toEqual(expected);
});

test("what is scheduled counts for the limits, also of later changes and of undoing", () => {
  const billing = subscriber({ modules: ["crm", "hr", "bi"] });
  expect(() => atEnd(billing, { add: ["finance"] })).toThrow(
    expect.objectContaining({ reason: "addon_limit" }),
  );
  atEnd(billing, { remove: ["hr"] });
  atEnd(billing, { add: ["finance"] });
  const [removal] = billing.subscription.scheduled;
  expect(() => billing.apply({ do: "unschedule", id: removal?.id ?? "" })).toThrow(
    expect.objectContaining({ reason: "addon_limit" }),
  );
  const [, addition] = billing.subscription.scheduled;
  billing.apply({ do: "unschedule", id: addition?.id ?? "" });
  expect(scheduled(billing)).toEqual([{ op: "remove", product: "hr" }]);
  const higher = subscriber({ tier: "PROFESSIONAL", modules: ["hr", "bi"], seats: 0 });
  atEnd(higher, { tier: "STARTER", add: [] });
  now(higher, { add: ["logistics"] });
  expect(() => now(higher, { add: ["procurement"] })).toThrow(
    expect.objectContaining({ reason: "addon_limit" }),
  );
});

test("with an end asked for nothing is scheduled; changes of today go on", () => {
  const billing = subscriber();
  billing.apply({ do: "cancel", mode: "period_end" });
  expect(() => atEnd(billing, { add: ["hr"] })).toThrow(
    expect.objectContaining({ reason: "invalid_transition" }),
  );
  now(billing, { add: ["hr"] });
  expect(billing.subscription.cancelAt).toBe("2026-06-10");
});

test("month to year takes an end that was asked for along to the end of the year", () => {
  const billing = on("2026-05-20", subscriber());
  billing.apply({ do: "cancel", mode: "period_end" });
  now(billing, { interval: "year" });
  expect(billing.subscription).toMatchObject({
    ...{ cancelAt: "2027-05-20", periodEnd: "2027-05-20", anchorDate: "2026-05-20" },
    ...{ periodIndex: 0, interval: "year" },
  });
  payAll(billing);
  on("2026-06-15", billing);
  expect(billing.subscription.status).toBe("ACTIVE");
});

test("month to year bills anew from today, what is added with it too, and keeps what is scheduled", () => {
  const billing = on("2026-05-20", subscriber());
  atEnd(billing, { seats: 0 });
  const outcome = now(billing, { interval: "year", add: ["hr"] });
  expect(lines(outcome)).toEqual([
    "-STARTER 2026-05-20 6706",
    "-crm 2026-05-20 13481",
    "-extra_seat 2026-05-20 1219",
    "+STARTER 2026-05-20 99000",
    "+crm 2026-05-20 199000",
    "+hr 2026-05-20 299000",
    "+extra_seat 2026-05-20 18000",
  ]);
  expect(outcome.documents.at(-1)).toMatchObject({ invoice: { reason: "interval_change" } });
  expect(outcome.documents.at(0)).toMatchObject({ creditNote: { reason: "interval_change" } });
  expect(scheduled(billing)).toEqual([{ op: "seats", quantity: 0 }]);
  expect(billing.segments.size).toBe(7);
});

test("month to year on the first day credits everything in full", () => {
  const billing = subscriber();
  expect(lines(now(billing, { interval: "year" })).slice(0, 3)).toEqual([
    "-STARTER 2026-05-10 9900",
    "-crm 2026-05-10 19900",
    "-extra_seat 2026-05-10 1800",
  ]);
});

test("seats that a lower plan takes over on their first day are not billed twice for it", () => {
  const billing = on("2026-05-20", subscriber({ tier: "PROFESSIONAL", modules: [], seats: 0 }));
  now(billing, { seatsAdd: 2 });
  expect(lines(now(billing, { tier: "STARTER" }, "staff"))).toEqual([
    "-PROFESSIONAL 2026-05-20 60900",
    "-extra_seat 2026-05-20 1219",
    "+STARTER 2026-05-20 6706",
    "+extra_seat 2026-05-20 1219",
  ]);
  expect(have(billing)).toEqual(["STARTER 1", "extra_seat 2"]);
});

test("a lower plan without the seats of today keeps them for today", () => {
  const billing = on("2026-05-20", subscriber({ tier: "PROFESSIONAL", modules: [], seats: 0 }));
  now(billing, { seatsAdd: 2 });
  const outcome = now(billing, { tier: "STARTER", seats: 0 }, "staff");
  expect(lines(outcome)).toContain("-extra_seat 2026-05-21 1161");
  expect(have(billing)).toEqual(["STARTER 1"]);
});

test("a higher plan takes seats beyond its own with it, and removes what is asked", () => {
  const billing = on("2026-05-20", subscriber({ modules: ["crm", "hr"], seats: 2 }));
  const outcome = now(billing, { tier: "PROFESSIONAL", seats: 3, remove: ["hr"] }, "staff");
  expect(have(billing)).toEqual(["PROFESSIONAL 1", "extra_seat 3"]);
  expect(lines(outcome)).toEqual([
    "-STARTER 2026-05-20 6706",
    "-crm 2026-05-20 13481",
    "-hr 2026-05-20 20255",
    "-extra_seat 2026-05-20 1219",
    "+PROFESSIONAL 2026-05-20 60900",
    "+extra_seat 2026-05-20 1829",
  ]);
});

test("a higher plan on a first day: the module it brings is credited in full, one removed keeps the day", () => {
  const billing = subscriber({ modules: ["crm", "hr"], seats: 0 });
  expect(lines(now(billing, { tier: "PROFESSIONAL", remove: ["hr"] }, "staff"))).toEqual([
    "-STARTER 2026-05-10 9900",
    "-crm 2026-05-10 19900",
    "-hr 2026-05-11 28935",
    "+PROFESSIONAL 2026-05-10 89900",
  ]);
});

test("a plan that comes after one that is kept for the day begins tomorrow, its modules too", () => {
  const billing = subscriber({ tier: "PROFESSIONAL", modules: [], seats: 0 });
  expect(lines(now(billing, { tier: "STARTER", add: ["crm"] }, "staff"))).toEqual([
    "-PROFESSIONAL 2026-05-11 87000",
    "+STARTER 2026-05-11 9581",
    "+crm 2026-05-11 19258",
  ]);
});

test("further seats cost what they cost today, those there keep their price until the renewal", () => {
  const billing = on("2026-05-12", subscriber({ modules: [], seats: 2 }));
  const price = { product: "extra_seat", unitAmount: 1_800n, noticedOn: "2026-05-12" } as const;
  billing.prices.push({ ...price, validFrom: "2026-05-20" });
  on("2026-05-20", billing);
  expect(lines(now(billing, { seatsAdd: 1 }))).toEqual(["+extra_seat 2026-05-20 1219"]);
  payAll(billing);
  on("2026-06-10", billing);
  expect(billing.items.find(({ product }) => product === "extra_seat")?.unitAmount).toBe(900n);
  payAll(billing);
  on("2026-07-10", billing);
  expect(billing.items.find(({ product }) => product === "extra_seat")).toMatchObject({
    ...{ quantity: 3, unitAmount: 1_800n, pricedOn: "2026-07-10" },
  });
  expect(billing.items.find(({ product }) => product === "STARTER")?.pricedOn).toBe("2026-05-10");
});

test("seats as a whole and seats beyond are one number", () => {
  const billing = subscriber({ modules: [], seats: 2 });
  now(billing, { seats: 4, seatsAdd: 3 });
  expect(have(billing)).toEqual(["STARTER 1", "extra_seat 7"]);
  expect([...billing.segments.values()].map(({ product, lane }) => `${product} ${lane}`)).toEqual([
    "STARTER 0",
    "extra_seat 0",
    "extra_seat 1",
  ]);
});

test("who pays by invoice gets it at once, due after the plan's net days; others have paid it", () => {
  const invoiced = subscriber({}, "invoice");
  const [invoice] = invoiced.invoices.values();
  expect(invoice?.dueOn).toBe("2026-05-17");
  on("2026-05-20", invoiced);
  expect(dueFor(now(invoiced, { add: ["hr"] }))).toBe(20_255n);
  expect(invoiced.openInvoices().map(({ dueOn }) => dueOn)).toEqual(["2026-05-27"]);
  const [paid] = subscriber().invoices.values();
  expect(paid?.dueOn).toBe("2026-05-10");
});

test("a quote of yesterday is applied as of yesterday and due today", () => {
  const billing = on("2026-05-20", subscriber());
  billing.moveTo("2026-05-21");
  const change = { do: "change", when: "now", by: "tenant", add: ["hr"] } as const;
  const { documents } = billing.apply(change, "2026-05-20");
  expect(documents).toMatchObject([
    { invoice: { billingDate: "2026-05-20", issuedOn: "2026-05-21", dueOn: "2026-05-21" } },
  ]);
});
