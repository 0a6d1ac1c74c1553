import { afterAll, beforeAll, expect, test } from "vitest";
import { tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { INTER } from "./document/test-snapshots";
import { setSubscription, writeInvoice } from "./mail/test-billing";
import { listStandingNotices } from "./standing-notice";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

/** 20:00 in UTC is the next day in India: 20 June. */
const NOW = new Date("2026-06-19T20:00:00Z");

async function company(slug: string, fields: Parameters<typeof setSubscription>[1]) {
  const [tenant] = await controlDb()
    .insert(tenants)
    .values({
      slug,
      skeleton: slug,
      legalName: slug,
      country: "IN",
      taxTreatment: "domestic_inter",
      currency: "INR",
      billingTz: "Asia/Kolkata",
      billingEmail: `owner@${slug}.test`,
    })
    .returning({ id: tenants.id });
  if (!tenant) throw new Error("no tenant");
  await controlDb()
    .insert(tenantSubscriptions)
    .values({ tenantId: tenant.id, status: "ACTIVE", tier: "STARTER" });
  return { tenantId: tenant.id, subscriptionId: await setSubscription(tenant.id, fields) };
}

async function noticesOf(slug: string, fields: Parameters<typeof setSubscription>[1]) {
  return listStandingNotices((await company(slug, fields)).tenantId, NOW);
}

test("a settled subscription needs nothing", async () => {
  expect(await noticesOf("settled", { periodEnd: "2026-07-10" })).toEqual([]);
});

test("a trial counts the days that are left, and says what follows", async () => {
  const trial = { status: "TRIAL", trialEnd: "2026-06-25" } as const;
  expect(await noticesOf("trying", trial)).toEqual([
    { kind: "trial", daysLeft: 5, endsOn: "2026-06-25", willConvert: false },
  ]);
  const trialConverts = { tier: "STARTER", interval: "month", modules: [], seats: 0 };
  expect(await noticesOf("staying", { ...trial, trialConverts })).toEqual([
    { kind: "trial", daysLeft: 5, endsOn: "2026-06-25", willConvert: true },
  ]);
});

test("past due: what is overdue, not what is merely open, and the day of suspension", async () => {
  const owner = await company("late", { status: "PAST_DUE" });
  const open = INTER.amountDue;
  await writeInvoice(owner, { ...INTER, number: "INV/26-27/900001", dueOn: "2026-06-17" });
  await writeInvoice(owner, { ...INTER, number: "INV/26-27/900002", dueOn: "2026-06-27" });
  expect(await listStandingNotices(owner.tenantId, NOW)).toEqual([
    { kind: "past-due", open, currency: "INR", suspendsOn: "2026-07-01" },
  ]);
});

test("suspended for a debt: the last day; suspended by staff: not billing's matter", async () => {
  const suspended = { status: "SUSPENDED", suspendedOn: "2026-06-10" } as const;
  expect(await noticesOf("owing", { ...suspended, suspendReason: "nonpayment" })).toEqual([
    { kind: "suspended", open: 0n, currency: "INR", closesOn: "2026-07-10" },
  ]);
  expect(await noticesOf("stopped", { ...suspended, suspendReason: "admin" })).toEqual([]);
});

test("an end that was asked for, and one that has come", async () => {
  expect(await noticesOf("leaving", { cancelAt: "2026-07-10" })).toEqual([
    { kind: "cancelling", on: "2026-07-10" },
  ]);
  expect(await noticesOf("gone", { status: "CANCELLED", statusSince: "2026-06-01" })).toEqual([
    { kind: "ended", keptUntil: "2026-08-30" },
  ]);
});
