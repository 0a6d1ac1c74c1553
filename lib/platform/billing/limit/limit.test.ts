import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox, tenants } from "@/db/control";
import { customerGroups } from "@/db/tenant/core/customer-groups";
import { TENANT_TABLES } from "@/db/tenant/register";
import { controlDb, inTenant } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace } from "@/lib/platform/identity/test-workspace";
import { countNext } from "./count-next";
import { METERED_TABLES, NOT_METERED } from "./metered-tables";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

test("every table is either metered or named as not", () => {
  const named = [...METERED_TABLES, ...NOT_METERED].sort();
  expect(named).toEqual(Object.keys(TENANT_TABLES).sort());
  expect(METERED_TABLES).toContain("customers");
  expect(METERED_TABLES).not.toContain("audit_logs");
});

const EVENING = new Date("2026-06-01T21:00:00Z");
const at = (hours: number) => new Date(EVENING.getTime() + hours * 3_600_000);

test("records are counted once a night, and a limit that is near is told once a month", async () => {
  const { tenant } = await createTestWorkspace(platform, "acme");
  const add = (from: number, count: number) =>
    inTenant(tenant.place, (tx) =>
      tx.insert(customerGroups).values(
        Array.from({ length: count }, (_, position) => ({
          code: `G${from + position}`,
          name: `Group ${from + position}`,
          updatedAt: EVENING,
        })),
      ),
    );
  const counted = async () => {
    const [row] = await controlDb().select().from(tenants).where(eq(tenants.id, tenant.id));
    return row?.recordCount;
  };
  const told = async () =>
    (await controlDb().select().from(outbox).where(eq(outbox.topic, "billing.limit-near"))).map(
      ({ payload }) => payload,
    );

  await add(0, 899);
  expect(await countNext(EVENING)).toBe(true);
  expect(await countNext(EVENING)).toBe(false);
  expect(await counted()).toBe(899);
  expect(await told()).toEqual([]);

  await add(899, 1);
  expect(await countNext(at(22))).toBe(false);
  const both = await Promise.all([countNext(at(24)), countNext(at(24))]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await counted()).toBe(900);
  const near = { tenantId: tenant.id, kind: "records", used: 900, limit: 1_000 };
  expect(await told()).toMatchObject([near]);

  expect(await countNext(at(48))).toBe(true);
  expect(await told()).toHaveLength(1);
});
