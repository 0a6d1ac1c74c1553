import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { billedSegments, tenantSubscriptions } from "@/db/control";
import { admit } from "@/lib/core/admit";
import type { Tenant } from "@/lib/core/context";
import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";

const MODULES = [
  "system_admin",
  "oms_wms",
  "finance",
  "dealer_network",
  "field_service",
  "logistics",
  "procurement",
  "crm",
  "hr",
  "bi",
] as const;
/** Of every plan the modules it includes, written out: the specification's table, section 2. */
const INCLUDED = {
  FREE: ["system_admin"],
  STARTER: ["system_admin"],
  PROFESSIONAL: ["system_admin", "oms_wms", "finance", "crm"],
  ENTERPRISE: MODULES,
} as const;
const TIERS = ["FREE", "STARTER", "PROFESSIONAL", "ENTERPRISE"] as const;
const STATES = ["TRIAL", "ACTIVE", "PAST_DUE", "SUSPENDED", "CANCELLED"] as const;
type Tier = (typeof TIERS)[number];
type State = (typeof STATES)[number];

const now = new Date();
const administrator = testActor({ codes: ["*"] });
const clerk = testActor({ codes: ["*:work"] });
const program = { ...administrator, kind: "api_key" as const };

let platform: TestPlatform;
let tenantId: string;
beforeAll(async () => {
  platform = await createTestPlatform();
  tenantId = (await platform.createTenant("acme")).id;
});
afterAll(() => platform.close());

/** The tenant on a plan in a state, as the next request finds it. */
async function tenantOn(tier: Tier, status: State): Promise<Tenant> {
  const isTrial = status === "TRIAL";
  await givePlan(tenantId, isTrial ? "FREE" : tier);
  await controlDb()
    .update(tenantSubscriptions)
    .set({
      status,
      trialPlan: isTrial ? tier : null,
      suspendReason: status === "SUSPENDED" ? "nonpayment" : null,
    })
    .where(eq(tenantSubscriptions.tenantId, tenantId));
  const tenant = await findTenantById(tenantId);
  if (!tenant) throw new Error("The tenant is gone");
  return tenant;
}

function attempt(
  tenant: Tenant,
  actor: ReturnType<typeof testActor>,
  entry: {
    module: string;
    level?: "work" | "administer";
    isBilling?: boolean;
    isMetered?: boolean;
  },
  kind: "look" | "change",
): string {
  const origin = { now, requestId: crypto.randomUUID(), ip: undefined, userAgent: undefined };
  try {
    const asked = { name: "things.do", level: "work", ...entry } as const;
    admit(asked, { ...origin, tenant, actor }, kind);
    return "in";
  } catch (error) {
    if (error instanceof AppError) return error.reason;
    throw error;
  }
}

describe.each(TIERS)("%s", (tier) => {
  test.each(STATES)("%s: each of the ten modules", async (state) => {
    const tenant = await tenantOn(tier, state);
    const outcomes = MODULES.map((module) => ({
      module,
      look: attempt(tenant, administrator, { module }, "look"),
      change: attempt(tenant, administrator, { module }, "change"),
      clerk: attempt(tenant, clerk, { module }, "change"),
      program: attempt(tenant, program, { module }, "look"),
    }));
    const has = (module: (typeof MODULES)[number]) =>
      (INCLUDED[tier] as readonly string[]).includes(module);
    const LOCKED = "module.not-subscribed";
    const expected = MODULES.map((module) => {
      const open = has(module) ? "in" : LOCKED;
      if (state === "SUSPENDED") {
        const clerk = "tenant.suspended";
        return { module, look: open, change: "tenant.read-only", clerk, program: clerk };
      }
      if (state === "CANCELLED") {
        const closed = "tenant.suspended";
        return {
          module,
          look: "tenant.ended",
          change: "tenant.ended",
          clerk: closed,
          program: closed,
        };
      }
      return { module, look: open, change: open, clerk: open, program: open };
    });
    expect(outcomes).toEqual(expected);
    const billing = { module: "system_admin", level: "administer", isBilling: true } as const;
    expect(attempt(tenant, administrator, billing, "change")).toBe("in");
    expect(attempt(tenant, clerk, billing, "change")).not.toBe("in");
  });
});

test("what is bought beside the plan opens with its billed days, seats too", async () => {
  await tenantOn("STARTER", "ACTIVE");
  const [subscription] = await controlDb()
    .select({ id: tenantSubscriptions.id })
    .from(tenantSubscriptions)
    .where(eq(tenantSubscriptions.tenantId, tenantId));
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" }).format(now);
  const day = (offset: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  const bill = (product: string, from: string, to: string, quantity = 1) =>
    controlDb()
      .insert(billedSegments)
      .values({
        subscriptionId: subscription?.id ?? "",
        product,
        lane: 0,
        span: { from, to },
        quantity,
        periodStart: from,
        periodDays: 30,
        fullPrice: 0n,
        invoiceLineId: crypto.randomUUID(),
      });
  await bill("crm", day(-3), day(1));
  await bill("hr", day(-3), day(0));
  await bill("bi", day(1), day(5));
  await bill("extra_seat", day(0), day(1), 4);
  expect(await findTenantById(tenantId)).toMatchObject({
    modules: ["system_admin", "crm"],
    seats: 14,
    recordLimit: 50_000,
    mode: "full",
  });
});

test("over the plan's records nothing more is made, and the rest stays possible", async () => {
  const tenant = { ...(await tenantOn("STARTER", "ACTIVE")), recordCount: 50_000 };
  const entry = { module: "system_admin" };
  expect(attempt(tenant, clerk, { ...entry, isMetered: true }, "change")).toBe("limit_exceeded");
  expect(attempt(tenant, clerk, entry, "change")).toBe("in");
  const room = { ...tenant, recordCount: 49_999 };
  expect(attempt(room, clerk, { ...entry, isMetered: true }, "change")).toBe("in");
});
