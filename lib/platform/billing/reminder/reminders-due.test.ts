import { describe, expect, test } from "vitest";
import { addDays } from "../engine/day";
import { type InvoiceFacts, remindersDue, type SubscriptionFacts } from "./reminders-due";

const SUBSCRIPTION: SubscriptionFacts = {
  kind: "subscription",
  id: "s",
  status: "ACTIVE",
  trialEnd: null,
  renewsOn: null,
  cancelAt: null,
  suspendedOn: null,
  cancelledOn: null,
};
const INVOICE: InvoiceFacts = { kind: "invoice", id: "i", status: "ACTIVE", dueOn: "2026-06-17" };

const keysOn = (facts: SubscriptionFacts | InvoiceFacts, date: string) =>
  remindersDue(facts, date).map(({ dedupeKey }) => dedupeKey.replace(/^billing\./, ""));

/** On which days before and after a day each step may be told. */
function windows(facts: SubscriptionFacts | InvoiceFacts, base: string) {
  const seen: Record<string, number[]> = {};
  for (let offset = -20; offset < 120; offset += 1) {
    for (const key of keysOn(facts, addDays(base, offset))) {
      const [topic, , step, of] = key.split(":");
      expect(of).toBe(base);
      seen[`${topic} ${step}`] = [...(seen[`${topic} ${step}`] ?? []), offset];
    }
  }
  return Object.fromEntries(
    Object.entries(seen).map(([step, days]) => {
      expect(days).toEqual(days.map((_, index) => (days[0] ?? 0) + index));
      return [step, [days[0], (days.at(-1) ?? 0) + 1]];
    }),
  );
}

test("an open invoice, counted from its due day", () => {
  const expected = {
    "due-soon 2-days": [-2, 0],
    "due-today today": [0, 1],
    "past-due 7-days-late": [7, 11],
    "final-warning 12-days-late": [12, 14],
  };
  for (const status of ["ACTIVE", "PAST_DUE"] as const) {
    expect(windows({ ...INVOICE, status }, INVOICE.dueOn)).toEqual(expected);
  }
  for (const status of ["TRIAL", "SUSPENDED", "CANCELLED"] as const) {
    expect(windows({ ...INVOICE, status }, INVOICE.dueOn)).toEqual({});
  }
});

describe("a subscription", () => {
  const day = "2026-03-01";
  test.each<[string, Partial<SubscriptionFacts>, object]>([
    [
      "on trial",
      { status: "TRIAL", trialEnd: day },
      {
        "trial-ending 7-days": [-7, -3],
        "trial-ending 3-days": [-3, -1],
        "trial-ending 1-day": [-1, 0],
      },
    ],
    ["on trial and cancelled", { status: "TRIAL", trialEnd: day, cancelAt: day }, {}],
    ["running", { renewsOn: day }, { "renewal-preview 7-days": [-7, -3] }],
    ["overdue", { status: "PAST_DUE", renewsOn: day }, { "renewal-preview 7-days": [-7, -3] }],
    ["cancelled at the end of the period", { renewsOn: day, cancelAt: day }, {}],
    ["not going to be renewed", {}, {}],
    [
      "suspended",
      { status: "SUSPENDED", suspendedOn: day, renewsOn: day },
      { "suspended 7-days-left": [23, 27] },
    ],
    [
      "ended",
      { status: "CANCELLED", cancelledOn: day, suspendedOn: day, trialEnd: day, renewsOn: day },
      { "data-deletion 30-days-left": [60, 83], "data-deletion 7-days-left": [83, 90] },
    ],
  ])("%s", (_, facts, expected) => {
    expect(windows({ ...SUBSCRIPTION, ...facts }, day)).toEqual(expected);
  });
});

test("a leap day counts as a day", () => {
  const trial: SubscriptionFacts = { ...SUBSCRIPTION, status: "TRIAL", trialEnd: "2028-03-01" };
  expect(keysOn(trial, "2028-02-29")).toEqual(["trial-ending:s:1-day:2028-03-01"]);
  expect(keysOn(trial, "2028-02-23")).toEqual(["trial-ending:s:7-days:2028-03-01"]);
});

test("an invoice that a dispute reopened is reminded of once more", () => {
  expect(keysOn(INVOICE, "2026-06-17")).toEqual(["due-today:i:today:2026-06-17"]);
  expect(keysOn({ ...INVOICE, dueOn: "2026-08-20" }, "2026-08-20")).toEqual([
    "due-today:i:today:2026-08-20",
  ]);
});

test("what a reminder says besides", () => {
  const suspended: SubscriptionFacts = {
    ...SUBSCRIPTION,
    status: "SUSPENDED",
    suspendedOn: "2026-07-01",
  };
  expect(remindersDue(suspended, "2026-07-24")).toMatchObject([
    { topic: "billing.suspended", details: { isReminder: true } },
  ]);
  const ended: SubscriptionFacts = {
    ...SUBSCRIPTION,
    status: "CANCELLED",
    cancelledOn: "2026-07-31",
  };
  expect(remindersDue(ended, addDays("2026-07-31", 60))).toMatchObject([
    { topic: "billing.data-deletion", details: { cancelledOn: "2026-07-31" } },
  ]);
});
