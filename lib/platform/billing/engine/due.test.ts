import { expect, test } from "vitest";
import { MemoryBilling } from "../proof/memory-billing";
import { listedPrices } from "../proof/price-list";
import { addDays, type Day } from "./day";
import { nextDueOn, runNextDue } from "./due";

const BEGIN = "2026-05-10";
const STARTER = { tier: "STARTER", interval: "month", modules: ["crm"], seats: 0 } as const;

function tenant(day: Day = BEGIN): MemoryBilling {
  const rates = { cgst: 0, sgst: 0, igst: 0 };
  const prices = listedPrices("USD");
  const world = { currency: "USD", treatment: "export_lut", rates, prices } as const;
  return new MemoryBilling({ ...world, collection: "checkout" }, day);
}

function paid(): MemoryBilling {
  const billing = tenant();
  billing.apply({ do: "purchase", ...STARTER });
  for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
  return billing;
}

function wait(billing: MemoryBilling, day: Day): MemoryBilling {
  billing.moveTo(day);
  billing.catchUp();
  return billing;
}

const due = (billing: MemoryBilling) => nextDueOn(billing.load());
const told = ({ transitions }: MemoryBilling) =>
  transitions.map(({ on, from, to, why }) => `${on} ${from} → ${to}: ${why}`);

test("nothing is ever due on the free plan and after the end", () => {
  expect(due(tenant())).toBeNull();
  const over = paid();
  over.apply({ do: "cancel", mode: "now", settlement: "none" });
  expect(due(over)).toBeNull();
  expect(runNextDue(over.load(), (date) => over.scene(date), "2030-01-01")).toBeUndefined();
});

test("dunning goes by days alone: due, overdue, suspended 14 days later, over after 30 more", () => {
  const billing = paid();
  expect(due(billing)).toBe("2026-06-10");
  wait(billing, "2026-06-09");
  expect(billing.invoices.size).toBe(1);
  wait(billing, "2026-06-10");
  expect(billing.openInvoices().map(({ dueOn, reason }) => [dueOn, reason])).toEqual([
    ["2026-06-17", "renewal"],
  ]);
  expect(due(billing)).toBe("2026-06-18");
  wait(billing, "2026-06-17");
  expect(billing.subscription.status).toBe("ACTIVE");
  wait(billing, "2026-06-18");
  expect(due(billing)).toBe("2026-07-01");
  wait(billing, "2026-06-30");
  expect(billing.subscription.status).toBe("PAST_DUE");
  wait(billing, "2026-07-01");
  expect(billing.subscription).toMatchObject({
    suspendedOn: "2026-07-01",
    suspendReason: "nonpayment",
  });
  expect(due(billing)).toBe("2026-07-31");
  wait(billing, "2026-07-30");
  expect(billing.invoices.size).toBe(2);
  wait(billing, "2026-07-31");
  expect(told(billing)).toEqual([
    "2026-06-18 ACTIVE → PAST_DUE: invoice overdue",
    "2026-07-01 PAST_DUE → SUSPENDED: non-payment",
    "2026-07-31 SUSPENDED → CANCELLED: non-payment",
  ]);
  expect([...billing.invoices.values()].map(({ status }) => status)).toEqual([
    "paid",
    "uncollectible",
  ]);
  expect(billing.items).toEqual([]);
});

test("the oldest open invoice decides", () => {
  const billing = wait(paid(), "2026-06-10");
  const [first] = [...billing.invoices.keys()];
  billing.moveTo("2026-06-12");
  const [payment] = [...billing.payments.keys()];
  billing.loseDispute(payment ?? "");
  expect(billing.invoices.get(first ?? "")).toMatchObject({ status: "open", dueOn: "2026-06-12" });
  expect(due(billing)).toBe("2026-06-13");
  billing.receive(first ?? "", 29_800n);
  expect(due(billing)).toBe("2026-06-18");
});

test("an end that was asked for comes before the renewal of the same day", () => {
  const billing = paid();
  billing.apply({ do: "cancel", mode: "period_end" });
  wait(billing, "2026-06-10");
  expect(told(billing)).toEqual(["2026-06-10 ACTIVE → CANCELLED: cancel at period end"]);
  expect(billing.invoices.size).toBe(1);
});

test("a trial ends before an end that was asked for of the same day; without consent it is FREE", () => {
  const billing = tenant();
  billing.apply({ do: "start_trial", tier: "STARTER", by: "tenant" });
  expect(due(billing)).toBe("2026-05-24");
  wait(billing, "2026-05-24");
  expect(told(billing)).toEqual([
    "2026-05-10 ACTIVE → TRIAL: trial started",
    "2026-05-24 TRIAL → ACTIVE: trial expired -> FREE",
  ]);
  expect(billing.subscription).toMatchObject({ tier: "FREE", trialEnd: null, trialTier: null });
  expect(() => billing.apply({ do: "start_trial", tier: "STARTER", by: "tenant" })).toThrow(
    expect.objectContaining({ reason: "trial_used" }),
  );
});

test("a trial with consent is a subscription from its last day on, due after the plan's net days", () => {
  const billing = tenant();
  billing.apply({ do: "start_trial", tier: "ENTERPRISE", by: "staff" });
  billing.apply({ do: "convert" });
  wait(billing, "2026-06-20");
  const [invoice] = billing.invoices.values();
  expect(invoice).toMatchObject({
    reason: "trial_end",
    billingDate: "2026-06-09",
    dueOn: "2026-06-24",
  });
  expect(billing.subscription).toMatchObject({ anchorDate: "2026-06-09", trialConverts: null });
});

test("consent to something else, and consent taken back", () => {
  const other = tenant();
  other.apply({ do: "start_trial", tier: "PROFESSIONAL", by: "tenant" });
  other.apply({ do: "convert", selection: { ...STARTER, interval: "year" } });
  wait(other, "2026-05-24");
  expect(other.subscription).toMatchObject({
    tier: "STARTER",
    interval: "year",
    periodEnd: "2027-05-24",
  });
  const back = tenant();
  back.apply({ do: "start_trial", tier: "PROFESSIONAL", by: "tenant" });
  back.apply({ do: "convert" });
  back.apply({ do: "withdraw" });
  wait(back, "2026-05-24");
  expect(back.subscription.tier).toBe("FREE");
});

test("while staff suspends, nothing is renewed and nothing is dunned", () => {
  const billing = wait(paid(), "2026-05-20");
  billing.apply({ do: "suspend" });
  expect(due(billing)).toBeNull();
  wait(billing, "2027-01-01");
  expect(billing.invoices.size).toBe(1);
  billing.apply({ do: "resume" });
  const [, invoice] = billing.invoices.values();
  expect(invoice).toMatchObject({
    reason: "reactivation",
    periodStart: "2027-01-01",
    dueOn: "2027-01-08",
  });
  expect(billing.subscription).toMatchObject({
    ...{ status: "ACTIVE", anchorDate: "2027-01-01", periodIndex: 0 },
    ...{ suspendedOn: null, suspendReason: null, suspendedFrom: null },
  });
});

test("jobs never run as of a day before the present status", () => {
  const billing = wait(paid(), "2026-06-12");
  billing.apply({ do: "suspend" });
  wait(billing, "2026-06-25");
  billing.apply({ do: "resume" });
  billing.catchUp();
  expect(told(billing).at(-1)).toBe("2026-06-25 ACTIVE → PAST_DUE: invoice overdue");
});

test("who paid while staff had suspended is not past due on return", () => {
  const billing = wait(paid(), "2026-06-18");
  billing.apply({ do: "suspend" });
  for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
  expect(billing.subscription.status).toBe("SUSPENDED");
  billing.apply({ do: "resume" });
  expect(billing.subscription.status).toBe("ACTIVE");
});

test.each([
  ["before its end", "2026-05-20", "TRIAL"],
  ["on its end", "2026-05-24", "ACTIVE"],
  ["after its end", "2026-06-02", "ACTIVE"],
])("a trial that staff suspended, resumed %s", (_, day, status) => {
  const billing = tenant();
  billing.apply({ do: "start_trial", tier: "STARTER", by: "tenant" });
  billing.apply({ do: "suspend" });
  wait(billing, day);
  expect(billing.subscription.status).toBe("SUSPENDED");
  billing.apply({ do: "resume" });
  expect(billing.subscription.status).toBe(status);
});

test("renewals follow the anchor and count their periods", () => {
  const billing = tenant("2026-01-31");
  billing.apply({ do: "purchase", ...STARTER });
  for (const day of ["2026-02-28", "2026-03-31", "2026-04-30"]) {
    for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
    expect(due(billing)).toBe(day);
    wait(billing, day);
  }
  expect(billing.subscription).toMatchObject({
    ...{ periodIndex: 3, anchorDate: "2026-01-31", periodStart: "2026-04-30" },
    periodEnd: "2026-05-31",
  });
  expect(addDays("2026-04-30", 31)).toBe("2026-05-31");
});

test("down to FREE at the end of the period: no invoice, nothing left", () => {
  const billing = paid();
  billing.apply({ do: "change", when: "period_end", by: "tenant", tier: "FREE" });
  wait(billing, "2026-06-10");
  expect(told(billing)).toEqual(["2026-06-10 ACTIVE → ACTIVE: downgraded to FREE"]);
  expect(billing.subscription).toMatchObject({
    ...{ tier: "FREE", interval: "month", anchorDate: null, periodIndex: null },
    ...{ periodStart: null, periodEnd: null, scheduled: [] },
  });
});
