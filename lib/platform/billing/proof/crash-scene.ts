import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect } from "vitest";
import { gatewayOrders, payments, refunds, subscriptionBilling } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { CapturedPayment } from "../payment/capture";
import { buy, newBillingTenant, noonOf, payQuoted, subscriptionRow } from "./billing-tenant";
import { expectWholeBooks } from "./books";
import type { CrashWork } from "./crash-child";

const PURCHASE = {
  do: "purchase",
  tier: "STARTER",
  interval: "month",
  modules: ["crm"],
  seats: 1,
} as const;
const ADDED = { do: "change", when: "now", by: "tenant", add: ["hr"] } as const;
const BOUGHT = "2026-05-10";
const ASKED = "2026-05-20";
const RENEWED = "2026-06-10";

type Scene = { work: CrashWork; tenantIds: string[]; paid: CapturedPayment[] };

/**
 * Tenants whose payments the gateway has and we do not know yet: one for a module, and one for a quote
 * that went stale, which has to go back. All of them renew afterwards.
 */
export async function prepareScene(count: number): Promise<Scene> {
  const tenantIds: string[] = [];
  const paid: CapturedPayment[] = [];
  for (let index = 0; index < count; index += 1) {
    const tenantId = await newBillingTenant();
    await buy(tenantId, PURCHASE, noonOf(BOUGHT));
    paid.push(await payQuoted(tenantId, ADDED, noonOf(ASKED)));
    const other = { ...ADDED, add: ["bi"] as const };
    paid.push(await payQuoted(tenantId, other, noonOf(ASKED)));
    tenantIds.push(tenantId);
  }
  const captures = paid.map(({ id, orderId, amount }) => ({ id, orderId, amount: `${amount}` }));
  const work = {
    captures,
    capturedOn: noonOf(ASKED).toISOString(),
    renewals: tenantIds,
    renewedOn: noonOf(RENEWED).toISOString(),
  };
  return { work, tenantIds, paid };
}

/** A process of its own that does the work; with `dieAtWrite` it is killed in the middle of it. */
export function startChild(work: CrashWork, dieAtWrite = 0) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", path.join(import.meta.dirname, "crash-child.ts")],
    {
      env: {
        ...process.env,
        CRASH_WORK: JSON.stringify(work),
        CRASH_AT_WRITE: String(dieAtWrite),
      },
      stdio: "ignore",
    },
  );
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  return { child, ended };
}

/** Each module paid for was sold once, each stale payment went back once, each month was billed once. */
export async function expectEverythingOnce({ tenantIds, paid }: Scene): Promise<void> {
  await expectWholeBooks();
  const db = controlDb();
  expect(await db.$count(gatewayOrders)).toBe(3 * tenantIds.length);
  const known = await db.select().from(payments);
  expect(known.map(({ providerPaymentId: id }) => id)).toEqual(
    expect.arrayContaining(paid.map(({ id }) => id)),
  );
  expect(known).toHaveLength(3 * tenantIds.length);
  const applied = known.filter((row) => row.appliedAmount === row.amount);
  const returned = known.filter((row) => row.refundedAmount === row.amount);
  expect(applied).toHaveLength(2 * tenantIds.length);
  expect(returned).toHaveLength(tenantIds.length);
  expect(await db.$count(refunds)).toBe(tenantIds.length);
  const invoices = await db.select().from(subscriptionBilling);
  for (const tenantId of tenantIds) {
    const own = invoices.filter((row) => row.tenantId === tenantId);
    expect(own.map(({ reason }) => reason).sort()).toEqual(["change", "purchase", "renewal"]);
    expect((await subscriptionRow(tenantId)).periodStart).toBe(RENEWED);
  }
}
