import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox, subscriptionBilling, tenantSubscriptions, tenants } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { INTER } from "../document/test-snapshots";
import { addDays, type Day } from "../engine/day";
import { setSubscription, writeInvoice } from "../mail/test-billing";
import { remindNext } from "./remind-next";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

/** A company of which billing knows and nothing else; its days are India's. */
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

/** Everything that reminders wrote for tenants, in the order of days: "06-10 due-soon". */
async function told(...tenantIds: string[]): Promise<string[]> {
  const rows = await controlDb()
    .select({ topic: outbox.topic, payload: outbox.payload })
    .from(outbox)
    .orderBy(outbox.id);
  return rows
    .map(({ topic, payload }) => ({ topic, ...(payload as { tenantId: string; on: Day }) }))
    .filter(({ tenantId }) => tenantIds.includes(tenantId))
    .map(({ topic, on }) => `${on.slice(5)} ${topic.replace("billing.", "")}`);
}

/** A day's ticks, several workers at a time; 20:00 in UTC is the next day in India. */
async function tick(day: Day) {
  for (const hour of ["01", "12"]) {
    const now = new Date(`${day}T${hour}:00:00Z`);
    await Promise.all([remindNext(now, log()), remindNext(now, log())]);
    await remindNext(now, log());
  }
}

test("forty-five days of an unpaid renewal: every step once, on its day", async () => {
  const { tenantId, subscriptionId } = await company("late", { periodEnd: "2026-06-10" });
  let day = "2026-06-01";
  for (let passed = 0; passed < 45; passed += 1) {
    if (day === "2026-06-10") {
      await writeInvoice(
        { tenantId, subscriptionId },
        { ...INTER, number: "INV/26-27/000301", dueOn: "2026-06-17" },
      );
      await setSubscription(tenantId, { periodEnd: "2026-07-10" });
    }
    if (day === "2026-06-18") await setSubscription(tenantId, { status: "PAST_DUE" });
    if (day === "2026-07-01") {
      await setSubscription(tenantId, {
        status: "SUSPENDED",
        suspendReason: "nonpayment",
        suspendedOn: day,
      });
    }
    await tick(day);
    day = addDays(day, 1);
  }
  expect(await told(tenantId)).toEqual([
    "06-03 renewal-preview",
    "06-15 due-soon",
    "06-17 due-today",
    "06-24 past-due",
    "06-29 final-warning",
  ]);
  for (; day <= "2026-07-31"; day = addDays(day, 1)) await tick(day);
  expect((await told(tenantId)).slice(5)).toEqual(["07-24 suspended"]);
  await setSubscription(tenantId, { status: "CANCELLED", statusSince: "2026-07-31" });
  for (; day <= "2026-11-10"; day = addDays(day, 1)) await tick(day);
  expect((await told(tenantId)).slice(6)).toEqual(["09-29 data-deletion", "10-22 data-deletion"]);
});

test("a trial, and a local day that begins before the day in UTC", async () => {
  const { tenantId } = await company("trial", { status: "TRIAL", trialEnd: "2027-03-15" });
  await remindNext(new Date("2027-03-07T18:29:59Z"), log());
  expect(await told(tenantId)).toEqual([]);
  await remindNext(new Date("2027-03-07T18:30:00Z"), log());
  expect(await told(tenantId)).toEqual(["03-08 trial-ending"]);
  for (let day = "2027-03-08"; day < "2027-03-20"; day = addDays(day, 1)) await tick(day);
  expect(await told(tenantId)).toEqual([
    "03-08 trial-ending",
    "03-12 trial-ending",
    "03-14 trial-ending",
  ]);
});

test("nothing for what is paid, cancelled, free next, suspended by staff, or subscribed again", async () => {
  const end = "2027-06-10";
  const all = await Promise.all([
    company("leaving", { periodEnd: end, cancelAt: end }),
    company("freeing", { periodEnd: end, scheduled: [{ id: "x", op: "tier", tier: "FREE" }] }),
    company("paused", { status: "SUSPENDED", suspendReason: "admin", suspendedOn: "2027-05-15" }),
    company("returned", { status: "CANCELLED", statusSince: "2027-04-08" }),
    company("paying", { tier: "STARTER" }),
  ]);
  const [, , , returned, paying] = all;
  if (!returned || !paying) throw new Error("no company");
  await controlDb()
    .insert(tenantSubscriptions)
    .values({ tenantId: returned.tenantId, status: "ACTIVE", tier: "FREE" });
  const { id } = await writeInvoice(paying, {
    ...INTER,
    number: "INV/26-27/000302",
    dueOn: "2027-06-08",
  });
  await controlDb()
    .update(subscriptionBilling)
    .set({ status: "paid", openAmount: 0n })
    .where(eq(subscriptionBilling.id, id));
  for (let day = "2027-06-01"; day < "2027-06-15"; day = addDays(day, 1)) await tick(day);
  expect(await told(...all.map(({ tenantId }) => tenantId))).toEqual([]);
});

test("what somebody is working on is left for the next turn", async () => {
  const { tenantId, subscriptionId } = await company("busy", { periodEnd: "2028-02-10" });
  const now = new Date("2028-02-03T09:00:00Z");
  await controlDb().transaction(async (tx) => {
    await tx
      .select()
      .from(tenantSubscriptions)
      .where(eq(tenantSubscriptions.id, subscriptionId))
      .for("update");
    await remindNext(now, log());
    expect(await told(tenantId)).toEqual([]);
  });
  await remindNext(now, log());
  expect(await told(tenantId)).toEqual(["02-03 renewal-preview"]);
});

test("more than a batch, by two workers", async () => {
  const rows = await controlDb()
    .insert(tenants)
    .values(
      Array.from({ length: 450 }, (_, index) => ({
        slug: `many-${index}`,
        skeleton: `many-${index}`,
        legalName: "Many",
        country: "US",
        taxTreatment: "export_lut" as const,
        currency: "USD" as const,
        billingTz: "UTC",
        billingEmail: "owner@many.test",
      })),
    )
    .returning({ id: tenants.id });
  const tenantIds = rows.map(({ id }) => id);
  await controlDb()
    .insert(tenantSubscriptions)
    .values(
      tenantIds.map((tenantId) => ({
        tenantId,
        status: "ACTIVE" as const,
        tier: "STARTER" as const,
        periodEnd: "2029-02-10",
      })),
    );
  const now = new Date("2029-02-03T09:00:00Z");
  await Promise.all([remindNext(now, log()), remindNext(now, log())]);
  await remindNext(now, log());
  expect(await told(...tenantIds)).toHaveLength(450);
  await controlDb()
    .delete(tenantSubscriptions)
    .where(inArray(tenantSubscriptions.tenantId, tenantIds));
});
