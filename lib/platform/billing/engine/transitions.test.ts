import { expect, test } from "vitest";
import { MemoryBilling } from "../proof/memory-billing";
import { listedPrices } from "../proof/price-list";
import type { Day } from "./day";
import type { Command } from "./plan";
import { BillingRefusal } from "./refusal";

const BEGIN = "2026-05-10";
const STARTER = { tier: "STARTER", interval: "month", modules: ["crm"], seats: 2 } as const;

function tenant(): MemoryBilling {
  const rates = { cgst: 0, sgst: 0, igst: 1800 };
  const prices = listedPrices("INR");
  const world = { currency: "INR", treatment: "domestic_inter", rates, prices } as const;
  return new MemoryBilling({ ...world, collection: "checkout" }, BEGIN);
}

function wait(billing: MemoryBilling, day: Day): MemoryBilling {
  billing.moveTo(day);
  billing.catchUp();
  return billing;
}

function paid(): MemoryBilling {
  const billing = tenant();
  billing.apply({ do: "purchase", ...STARTER });
  for (const { id, openAmount } of billing.openInvoices()) billing.receive(id, openAmount);
  return billing;
}

/** Every state of section 5, as a tenant gets there. */
const STATES = {
  TRIAL: () => {
    const billing = tenant();
    billing.apply({ do: "start_trial", tier: "PROFESSIONAL", by: "tenant" });
    return wait(billing, "2026-05-12");
  },
  "ACTIVE FREE": () => wait(tenant(), "2026-05-12"),
  "ACTIVE paid": () => wait(paid(), "2026-05-20"),
  PAST_DUE: () => wait(paid(), "2026-06-18"),
  "SUSPENDED nonpayment": () => wait(paid(), "2026-07-02"),
  "SUSPENDED admin": () => {
    const billing = wait(paid(), "2026-05-20");
    billing.apply({ do: "suspend" });
    return billing;
  },
  CANCELLED: () => {
    const billing = wait(paid(), "2026-05-20");
    billing.apply({ do: "cancel", mode: "now", settlement: "none" });
    return billing;
  },
};
type State = keyof typeof STATES;

const change = { do: "change", when: "now", by: "tenant" } as const;
const later = { ...change, when: "period_end" } as const;
const no = "invalid_transition";

/** What a command comes to in each state: the state it leads to, or the reason it is refused for. */
type Row = Record<State, string>;
function everywhere(answer: string, except: Partial<Row> = {}): Row {
  const states = Object.keys(STATES) as State[];
  return Object.fromEntries(states.map((state) => [state, except[state] ?? answer])) as Row;
}

const TABLE: [string, Command, Row][] = [
  [
    "purchase",
    { do: "purchase", ...STARTER },
    everywhere(no, { TRIAL: "ACTIVE STARTER", "ACTIVE FREE": "ACTIVE STARTER" }),
  ],
  ["purchase of FREE", { do: "purchase", ...STARTER, tier: "FREE" }, everywhere(no)],
  [
    "start trial",
    { do: "start_trial", tier: "STARTER", by: "tenant" },
    everywhere(no, { "ACTIVE FREE": "TRIAL FREE" }),
  ],
  [
    "start trial of FREE",
    { do: "start_trial", tier: "FREE", by: "staff" },
    everywhere(no, { "ACTIVE FREE": "no_trial" }),
  ],
  [
    "start trial that sales grants, by the tenant",
    { do: "start_trial", tier: "ENTERPRISE", by: "tenant" },
    everywhere(no, { "ACTIVE FREE": "no_trial" }),
  ],
  [
    "start trial that sales grants, by staff",
    { do: "start_trial", tier: "ENTERPRISE", by: "staff" },
    everywhere(no, { "ACTIVE FREE": "TRIAL FREE" }),
  ],
  ["consent to convert", { do: "convert" }, everywhere(no, { TRIAL: "TRIAL FREE" })],
  ["consent to FREE", { do: "convert", selection: { ...STARTER, tier: "FREE" } }, everywhere(no)],
  ["withdraw consent", { do: "withdraw" }, everywhere(no, { TRIAL: "TRIAL FREE" })],
  [
    "add a module",
    { ...change, add: ["hr"] },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "past_due" }),
  ],
  [
    "add what is there",
    { ...change, add: ["crm"] },
    everywhere(no, { "ACTIVE paid": "already_included", PAST_DUE: "past_due" }),
  ],
  [
    "add what the plan brings",
    { ...change, add: ["system_admin"] },
    everywhere(no, { "ACTIVE paid": "already_included", PAST_DUE: "past_due" }),
  ],
  [
    "more modules than the plan takes",
    { ...change, add: ["hr", "bi", "finance"] },
    everywhere(no, { "ACTIVE paid": "addon_limit", PAST_DUE: "past_due" }),
  ],
  [
    "upgrade",
    { ...change, tier: "PROFESSIONAL" },
    everywhere(no, { "ACTIVE paid": "ACTIVE PROFESSIONAL", PAST_DUE: "past_due" }),
  ],
  [
    "the same plan",
    { ...change, tier: "STARTER" },
    everywhere(no, { "ACTIVE paid": "no_change", PAST_DUE: "past_due" }),
  ],
  [
    "more seats",
    { ...change, seatsAdd: 1 },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "past_due" }),
  ],
  [
    "more seats than the plan takes",
    { ...change, seatsAdd: 14 },
    everywhere(no, { "ACTIVE paid": "seat_limit", PAST_DUE: "past_due" }),
  ],
  [
    "fewer seats now",
    { ...change, seats: 1 },
    everywhere(no, { "ACTIVE paid": "period_end_only", PAST_DUE: "past_due" }),
  ],
  [
    "fewer seats now, by staff",
    { ...change, by: "staff", seats: 1 },
    everywhere(no, { "ACTIVE paid": "period_end_only", PAST_DUE: "past_due" }),
  ],
  [
    "the same seats",
    { ...change, seats: 2 },
    everywhere(no, { "ACTIVE paid": "no_change", PAST_DUE: "past_due" }),
  ],
  [
    "month to year",
    { ...change, interval: "year" },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "past_due" }),
  ],
  [
    "the same interval",
    { ...change, interval: "month" },
    everywhere(no, { "ACTIVE paid": "no_change", PAST_DUE: "past_due" }),
  ],
  [
    "remove now, by the tenant",
    { ...change, remove: ["crm"] },
    everywhere(no, { "ACTIVE paid": "period_end_only", PAST_DUE: "past_due" }),
  ],
  [
    "remove now, by staff",
    { ...change, by: "staff", remove: ["crm"] },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "past_due" }),
  ],
  [
    "remove what is not there",
    { ...change, by: "staff", remove: ["hr"] },
    everywhere(no, { "ACTIVE paid": "not_subscribed", PAST_DUE: "past_due" }),
  ],
  [
    "to FREE now",
    { ...change, by: "staff", tier: "FREE" },
    everywhere(no, { "ACTIVE paid": "period_end_only", PAST_DUE: "past_due" }),
  ],
  [
    "schedule removal",
    { ...later, remove: ["crm"] },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "PAST_DUE STARTER" }),
  ],
  [
    "schedule FREE",
    { ...later, tier: "FREE" },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "PAST_DUE STARTER" }),
  ],
  [
    "schedule fewer seats",
    { ...later, seats: 0 },
    everywhere(no, { "ACTIVE paid": "ACTIVE STARTER", PAST_DUE: "PAST_DUE STARTER" }),
  ],
  [
    "schedule nothing",
    { ...later },
    everywhere(no, { "ACTIVE paid": "no_change", PAST_DUE: "no_change" }),
  ],
  [
    "undo what is not scheduled",
    { do: "unschedule", id: "none" },
    everywhere(no, { "ACTIVE paid": "not_subscribed", PAST_DUE: "not_subscribed" }),
  ],
  [
    "cancel at the end",
    { do: "cancel", mode: "period_end" },
    {
      TRIAL: "TRIAL FREE",
      "ACTIVE FREE": no,
      "ACTIVE paid": "ACTIVE STARTER",
      PAST_DUE: "PAST_DUE STARTER",
      "SUSPENDED nonpayment": "SUSPENDED STARTER",
      "SUSPENDED admin": "SUSPENDED STARTER",
      CANCELLED: no,
    },
  ],
  ["undo an end nobody asked for", { do: "uncancel" }, everywhere(no)],
  [
    "cancel now",
    { do: "cancel", mode: "now", settlement: "none" },
    everywhere("CANCELLED", { CANCELLED: no }),
  ],
  [
    "cancel now for credit",
    { do: "cancel", mode: "now", settlement: "credit" },
    everywhere("CANCELLED", { CANCELLED: no }),
  ],
  [
    "cancel now for a refund",
    { do: "cancel", mode: "now", settlement: "refund" },
    everywhere("CANCELLED", { CANCELLED: no }),
  ],
  ["pay back credit there is not", { do: "refund_credit" }, everywhere(no)],
  [
    "suspend",
    { do: "suspend" },
    everywhere("SUSPENDED", { "SUSPENDED nonpayment": no, "SUSPENDED admin": no, CANCELLED: no }),
  ],
  ["resume", { do: "resume" }, everywhere(no, { "SUSPENDED admin": "ACTIVE STARTER" })],
  [
    "settle an invoice there is not",
    { do: "settle", invoiceId: "none", amount: 1n },
    everywhere(no),
  ],
  [
    "credit a line there is not",
    { do: "credit_line", invoiceId: "none", lineId: "none", amount: 1n },
    everywhere(no),
  ],
];

test.each(
  TABLE.flatMap(([name, command, row]) =>
    (Object.keys(STATES) as State[]).map((state) => [name, state, row[state], command] as const),
  ),
)("%s in %s: %s", (_, state, expected, command) => {
  const billing = STATES[state]();
  const before = billing.load();
  let answer: string;
  try {
    billing.apply(command);
    const { status, tier } = billing.subscription;
    answer = expected.includes(" ") ? `${status} ${tier}` : status;
  } catch (error) {
    if (!(error instanceof BillingRefusal)) throw error;
    answer = error.reason;
    expect(billing.load()).toEqual(before);
  }
  expect(answer).toBe(expected);
});
