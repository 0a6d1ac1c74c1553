import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  billedSegments,
  creditNotes,
  invoiceLines,
  payments,
  subscriptionBilling,
} from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { addDays } from "../engine/day";
import { ensureCurrent } from "../ensure-current";
import { inBilling } from "../in-billing";
import { applyCapture } from "../payment/capture";
import { readDocuments, readTimeline } from "../vectors/read-result";
import {
  applyAtOnce,
  buy,
  newBillingTenant,
  noonOf,
  payOpenInvoices,
  payQuoted,
  STAFF,
  subscriptionRow,
} from "./billing-tenant";
import { expectWholeBooks } from "./books";

const STARTER = {
  do: "purchase",
  tier: "STARTER",
  interval: "month",
  modules: ["crm"],
  seats: 0,
} as const;
const CHANGE = { do: "change", when: "now", by: "tenant" } as const;
const BOUGHT = noonOf("2026-05-10");
const LATER = noonOf("2026-05-20");

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedCatalog();
});
afterAll(() => platform.close());

/** Everything a tenant's billing is, without numbers, and if need be without the days of issue. */
async function storyOf(tenantId: string, { issued }: { issued: boolean }): Promise<unknown> {
  const documents = await readDocuments(tenantId);
  const { tier, status, periodStart, periodEnd, scheduled } = await subscriptionRow(tenantId);
  const told = documents.map((document) => ({
    ...document,
    number: undefined,
    ...(!issued && { issued: undefined }),
  }));
  const timeline = await readTimeline(tenantId);
  return { told, tier, status, periodStart, periodEnd, scheduled, timeline };
}

async function subscriber(collection: "checkout" | "invoice" = "checkout"): Promise<string> {
  const tenantId = await newBillingTenant(collection);
  if (collection === "invoice") await applyAtOnce(tenantId, STARTER, BOUGHT);
  else await buy(tenantId, STARTER, BOUGHT);
  return tenantId;
}

/** The refusal of the database behind drizzle's own error. */
async function refusalOf(query: Promise<unknown>): Promise<string> {
  const error: unknown = await query.then(
    () => new Error("nothing was refused"),
    (failure: unknown) => failure,
  );
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

test("I6 and immutability by SQL: days are billed once, documents and ledger stay as they are", async () => {
  const tenantId = await subscriber();
  await applyAtOnce(tenantId, { ...CHANGE, by: "staff", remove: ["crm"] }, LATER);
  const { id: subscriptionId } = await subscriptionRow(tenantId);
  const db = controlDb();
  const [segment] = await db
    .select()
    .from(billedSegments)
    .where(eq(billedSegments.subscriptionId, subscriptionId));
  if (!segment) throw new Error("nothing was billed");
  const { id: _, ...copy } = segment;
  expect(await refusalOf(db.insert(billedSegments).values(copy))).toContain(
    "billed_segments_day_once",
  );
  const lastDay = { from: addDays(copy.span.to, -1), to: addDays(copy.span.to, 1) };
  expect(await refusalOf(db.insert(billedSegments).values({ ...copy, span: lastDay }))).toContain(
    "billed_segments_day_once",
  );

  const of = eq(subscriptionBilling.tenantId, tenantId);
  const ofNote = eq(creditNotes.tenantId, tenantId);
  expect(await refusalOf(db.update(subscriptionBilling).set({ total: 1n }).where(of))).toContain(
    "final",
  );
  expect(await refusalOf(db.update(creditNotes).set({ total: 1n }).where(ofNote))).toContain(
    "final",
  );
  const final = { number: null };
  expect(await refusalOf(db.update(subscriptionBilling).set(final).where(of))).toContain("final");
  for (const table of [subscriptionBilling, creditNotes, payments, invoiceLines]) {
    expect(await refusalOf(db.delete(table))).not.toContain("nothing was refused");
  }
  const lines = db.update(invoiceLines).set({ amount: 1n });
  expect(await refusalOf(lines)).not.toContain("nothing was refused");
  const ledger = db.execute(sql`update credit_ledger set amount = 1 where tenant_id = ${tenantId}`);
  expect(await refusalOf(ledger)).not.toContain("nothing was refused");
});

type Step = (tenantId: string, prepared: unknown) => Promise<unknown>;
type Race = {
  collection?: "invoice";
  prepare?: (tenantId: string) => Promise<unknown>;
  steps: [Step, Step];
};

const RACES: Record<string, Race> = {
  "two upgrades": {
    collection: "invoice",
    steps: [
      (id) => applyAtOnce(id, { ...CHANGE, tier: "PROFESSIONAL" }, LATER),
      (id) => applyAtOnce(id, { ...CHANGE, tier: "ENTERPRISE" }, LATER),
    ],
  },
  "the same module twice": {
    collection: "invoice",
    steps: [
      (id) => applyAtOnce(id, { ...CHANGE, add: ["hr"] }, LATER),
      (id) => applyAtOnce(id, { ...CHANGE, add: ["hr"] }, LATER),
    ],
  },
  "renewal against upgrade": {
    steps: [
      (id) => ensureCurrent(id, noonOf("2026-06-10")),
      (id) => applyAtOnce(id, { ...CHANGE, tier: "PROFESSIONAL" }, noonOf("2026-06-10")),
    ],
  },
  "renewal against renewal": {
    steps: [
      (id) => ensureCurrent(id, noonOf("2026-06-10")),
      (id) => ensureCurrent(id, noonOf("2026-06-10")),
    ],
  },
  "capture against cancel with refund": {
    prepare: (id) => payQuoted(id, { ...CHANGE, add: ["hr"] }, LATER),
    steps: [
      (_, paid) => applyCapture(paid as Parameters<typeof applyCapture>[0], LATER),
      (id) => applyAtOnce(id, { do: "cancel", mode: "now", settlement: "refund" }, LATER),
    ],
  },
  "capture against capture of one payment": {
    prepare: (id) => payQuoted(id, { ...CHANGE, add: ["hr"] }, LATER),
    steps: [
      (_, paid) => applyCapture(paid as Parameters<typeof applyCapture>[0], LATER),
      (_, paid) => applyCapture(paid as Parameters<typeof applyCapture>[0], LATER),
    ],
  },
};

test.each(Object.entries(RACES))("I9 %s: at once = one after the other", async (_, race) => {
  const { collection, prepare, steps } = race;
  const [first, second] = steps;
  const play = async (run: (...ready: [string, unknown]) => Promise<unknown>) => {
    const tenantId = await subscriber(collection);
    await run(tenantId, await prepare?.(tenantId));
    return storyOf(tenantId, { issued: true });
  };
  const inTurn = (one: Step, other: Step) =>
    play(async (...ready) => {
      await one(...ready).catch(() => {});
      await other(...ready).catch(() => {});
    });
  const serial = [await inTurn(first, second), await inTurn(second, first)];
  for (let round = 0; round < 3; round += 1) {
    const [one, other] = round % 2 === 0 ? [first, second] : [second, first];
    const together = await play((...ready) => Promise.allSettled([one(...ready), other(...ready)]));
    expect(serial).toContainEqual(together);
  }
});

test("I7 200 documents at once, 30 % rolled back after their number: 1..n, dates monotone", async () => {
  const isForced = (index: number) => index % 10 < 3;
  const attempts = Array.from({ length: 300 }, (_, index) => index);
  const tenantIds = await Promise.all(attempts.map(() => newBillingTenant("invoice")));
  const before = await controlDb().$count(subscriptionBilling);
  const outcomes = await Promise.allSettled(
    attempts.map((index) => {
      // Clocks of three days: the later date wins, the earlier never comes after it.
      const now = noonOf(addDays("2026-07-01", index % 3));
      return inBilling(tenantIds[index] ?? "", now, STAFF, async (billing) => {
        await billing.apply({ ...STARTER, modules: [] }, STAFF);
        if (!isForced(index)) return;
        await billing.save(STAFF);
        throw new Error("rolled back on purpose");
      });
    }),
  );
  const issued = outcomes.filter(({ status }) => status === "fulfilled").length;
  expect(issued).toBe(attempts.filter((index) => !isForced(index)).length);
  expect(issued).toBeGreaterThanOrEqual(200);
  expect(await controlDb().$count(subscriptionBilling)).toBe(before + issued);
  await expectWholeBooks();
});

/** Starts in December 2027: the year has a 29 February. */
const BEGIN = "2027-12-31";
const DAYS = 400;

/** Buys a big plan and goes down at once: the credit pays the renewals of the year. */
async function onCredit(): Promise<string> {
  const tenantId = await newBillingTenant();
  await buy(tenantId, { ...STARTER, tier: "ENTERPRISE", modules: [] }, noonOf(BEGIN));
  const down = { ...CHANGE, by: "staff", tier: "STARTER" } as const;
  await applyAtOnce(tenantId, down, noonOf(addDays(BEGIN, 1)));
  return tenantId;
}

async function unpaid(): Promise<string> {
  const tenantId = await newBillingTenant();
  await buy(tenantId, STARTER, noonOf(BEGIN));
  return tenantId;
}

async function yearly(): Promise<string> {
  const tenantId = await newBillingTenant();
  await buy(tenantId, { ...STARTER, interval: "year", seats: 3 }, noonOf(BEGIN));
  const later = { ...CHANGE, when: "period_end", interval: "month", seats: 1 } as const;
  await applyAtOnce(tenantId, later, noonOf(addDays(BEGIN, 40)));
  return tenantId;
}

test.each([
  ["pays by credit", onCredit],
  ["never pays a renewal", unpaid],
  ["pays by the year, then by the month", yearly],
])(
  `I10 one who %s: ${DAYS} days of ticks = one late batch, issue dates aside`,
  async (_, begin) => {
    const [daily, late] = [await begin(), await begin()];
    for (let day = 1; day <= DAYS; day += 1)
      await ensureCurrent(daily, noonOf(addDays(BEGIN, day)));
    await ensureCurrent(late, noonOf(addDays(BEGIN, DAYS)));
    const told = await storyOf(daily, { issued: false });
    expect(told).toEqual(await storyOf(late, { issued: false }));
    expect((told as { told: unknown[] }).told.length).toBeGreaterThan(1);
  },
);

test(`I10 one who pays at once: ${DAYS} days of ticks = ticks on due days only`, async () => {
  const [daily, rare] = [await unpaid(), await unpaid()];
  const tick = async (tenantId: string, day: string) => {
    await ensureCurrent(tenantId, noonOf(day));
    for (const paid of await payOpenInvoices(tenantId, noonOf(day))) {
      await applyCapture(paid, noonOf(day));
    }
  };
  for (let day = 1; day <= DAYS; day += 1) await tick(daily, addDays(BEGIN, day));
  for (;;) {
    const { nextDueOn } = await subscriptionRow(rare);
    if (!nextDueOn || nextDueOn > addDays(BEGIN, DAYS)) break;
    await tick(rare, nextDueOn);
  }
  expect(await storyOf(daily, { issued: false })).toEqual(await storyOf(rare, { issued: false }));
  expect(await readDocuments(daily)).toHaveLength(14);
});

test("the books of everything above are whole", expectWholeBooks);
