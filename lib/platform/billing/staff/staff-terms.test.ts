import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchangeRates, priceBook, reconItems, reconRuns } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { moveClock } from "../move-clock";
import { enterExchangeRate } from "./enter-exchange-rate";
import { enterPrice } from "./enter-price";
import { tickByStaff } from "./operate";
import { resolveReconItem, takeReconItem } from "./recon-item";
import { startTrialByStaff } from "./start-trial";
import { type BillingScene, createBillingScene, noon, on, REASON } from "./test-billing-scene";

let scene: BillingScene;
beforeAll(async () => {
  scene = await createBillingScene();
});
afterAll(() => scene.close());

const bought = async (selection: Parameters<BillingScene["buy"]>[1], day: string) => {
  const tenantId = await scene.company();
  await scene.buy(tenantId, selection, day);
  return tenantId;
};

const about = (tenantId: string) => ({ tenantId, reason: REASON });

/** What a page would send after its preview. */
const _previewed = async (tenantId: string, day: string) => ({
  version: (await scene.subscription(tenantId)).version,
  on: day,
});

describe("the rest", () => {
  test("a sales trial of Enterprise, once", async () => {
    const tenantId = await scene.company();
    await startTrialByStaff(on(scene.finance, "2026-05-02"), about(tenantId));
    expect(await scene.subscription(tenantId)).toMatchObject({
      status: "TRIAL",
      trialEnd: "2026-06-01",
    });
    await tickByStaff(on(scene.operator, "2026-06-01"));
    await expect(
      startTrialByStaff(on(scene.finance, "2026-06-02"), about(tenantId)),
    ).rejects.toMatchObject({ reason: "trial_used" });
  });

  test("a new price is told to whoever has the product (V40), never from yesterday", async () => {
    const tenantId = await bought({ tier: "STARTER", modules: ["hr"] }, "2026-05-10");
    const input = { product: "hr", currency: "INR", amount: "24,900", validFrom: "2026-06-01" };
    const enter = (more: object) =>
      enterPrice(on(scene.finance, "2026-05-11"), { ...input, ...more });
    await expect(enter({ validFrom: "2026-05-10" })).rejects.toMatchObject({
      fields: { validFrom: expect.any(String) },
    });
    await expect(enter({ product: "FREE" })).rejects.toMatchObject({ code: "invalid" });
    expect(await enter({})).toEqual({ toldTenants: 1 });
    await expect(enter({ amount: "25,000" })).rejects.toMatchObject({
      fields: { validFrom: expect.any(String) },
    });
    expect(await scene.announced("billing.price-changed")).toMatchObject([
      {
        payload: {
          tenantId,
          product: "hr",
          before: 2390000,
          after: 2490000,
          effectiveOn: "2026-06-10",
        },
      },
    ]);
    const [row] = await controlDb()
      .select()
      .from(priceBook)
      .where(eq(priceBook.validFrom, "2026-06-01"));
    expect(row).toMatchObject({ noticedOn: "2026-05-11", unitAmount: 2490000n });
  });

  test("an exchange rate, once a day", async () => {
    const input = { rate: "86.1234", validFrom: "2026-05-11" };
    await enterExchangeRate(on(scene.finance, "2026-05-11"), input);
    const [row] = await controlDb().select().from(exchangeRates);
    expect(row).toMatchObject({ inrPpm: 86123400n, validFrom: "2026-05-11" });
    await expect(enterExchangeRate(on(scene.finance, "2026-05-11"), input)).rejects.toMatchObject({
      fields: { validFrom: expect.any(String) },
    });
    await expect(
      enterExchangeRate(on(scene.finance, "2026-05-11"), { ...input, rate: "8.6" }),
    ).rejects.toMatchObject({ fields: { rate: expect.any(String) } });
  });

  test("a difference is taken and settled with an explanation, once", async () => {
    const now = noon("2026-05-12");
    const [run] = await controlDb()
      .insert(reconRuns)
      .values({ kind: "payments", since: now, until: now })
      .returning();
    const [item] = await controlDb()
      .insert(reconItems)
      .values({ runId: String(run?.id), kind: "orphan", entityId: "pay_1", details: {} })
      .returning();
    const id = item?.id;
    await takeReconItem(on(scene.finance, "2026-05-12"), { id });
    const request = on(scene.colleague, "2026-05-12");
    await resolveReconItem(request, { id, reason: REASON });
    const [row] = await controlDb()
      .select()
      .from(reconItems)
      .where(eq(reconItems.id, String(id)));
    expect(row).toMatchObject({
      state: "resolved",
      resolution: REASON,
      ownerId: scene.finance.staff.id,
    });
    expect(await scene.audited(request.requestId, "recon.resolve")).toHaveLength(1);
    await expect(
      resolveReconItem(on(scene.finance, "2026-05-12"), { id, reason: REASON }),
    ).rejects.toMatchObject({ reason: "recon.settled" });
  });

  test("the clock moves forward only, and what is due is done", async () => {
    const tenantId = await bought({ tier: "STARTER" }, "2026-08-10");
    const real = noon("2026-08-10");
    await expect(moveClock({ advance_to: "soon" }, real)).rejects.toMatchObject({
      fields: { advance_to: expect.any(String) },
    });
    await expect(moveClock({ advance_to: "2086-01-01" }, real)).rejects.toMatchObject({
      reason: "clock.too-far",
    });
    const moved = await moveClock({ advance_to: "2026-09-10" }, real);
    expect(moved).toMatchObject({ now: "2026-09-10T06:30:00.000Z", failed: 0 });
    expect((await scene.invoices(tenantId)).at(-1)).toMatchObject({
      reason: "renewal",
      billingDate: "2026-09-10",
    });
    const back = await moveClock({ advance_to: "2026-08-11T00:00:00Z" }, real);
    expect(back.now).toBe("2026-09-10T06:30:00.000Z");
  });
});
