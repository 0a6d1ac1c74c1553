import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { provisioningJobs, tenantSubscriptions, tenants } from "@/db/control";
import { customerGroups } from "@/db/tenant/core/customer-groups";
import { users } from "@/db/tenant/core/users";
import { TENANT_TABLES } from "@/db/tenant/register";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import {
  createTestWorkspace,
  NOW,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { makeQuote, type QuotedCommand } from "../quote/make-quote";
import { SYSTEM } from "../store/announce";
import { closeEnded } from "./close-ended";
import { EXPORTED_TABLES } from "./exported-tables";
import { zipPieces } from "./zip-pieces";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedCatalog();
});
afterAll(() => platform.close());

async function exported({ tenant }: TestWorkspace) {
  const pieces: Uint8Array[] = [];
  const about = { workspace: tenant.name, exportedAt: NOW.toISOString() };
  for await (const piece of zipPieces(tenant.place, about)) pieces.push(piece);
  const files = unzipSync(Buffer.concat(pieces));
  const text = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");
  return { names: Object.keys(files), text };
}

test("every table is given out, but for what is named like a secret", () => {
  const names = EXPORTED_TABLES.map(({ name }) => name);
  expect(names).toEqual(Object.keys(TENANT_TABLES).sort());
  const usersTable = EXPORTED_TABLES.find(({ name }) => name === "users");
  const columns = Object.keys(usersTable?.columns ?? {});
  expect(columns).toContain("email");
  expect(columns.filter((name) => /hash|secret|_enc/.test(name))).toEqual([]);
});

test("the archive holds one CSV file per table with rows, all of them, and no secret", async () => {
  const acme = await createTestWorkspace(platform, "acme");
  const count = 2_345;
  await inTenant(acme.tenant.place, (tx) =>
    tx.insert(customerGroups).values(
      Array.from({ length: count }, (_, position) => ({
        code: `G${position}`,
        name: position === 0 ? '=1+1,"quoted"' : `Group ${position}`,
        createdAt: NOW,
        updatedAt: NOW,
      })),
    ),
  );
  const { names, text } = await exported(acme);
  expect(names).toContain("users.csv");
  expect(names).toContain("manifest.json");
  expect(names).not.toContain("customers.csv");
  const lines = text("customer_groups.csv").trimEnd().split("\r\n");
  expect(lines).toHaveLength(count + 1);
  expect(text("customer_groups.csv")).toContain(`"'=1+1,""quoted"""`);
  expect(JSON.parse(text("manifest.json"))).toMatchObject({
    workspace: "acme",
    rows: { customer_groups: count, users: 1 },
  });
  const [ada] = await inTenant(acme.tenant.place, (tx) =>
    tx.select({ hash: users.passwordHash }).from(users).where(eq(users.id, acme.owner.id)),
  );
  expect(ada?.hash).toBeTruthy();
  expect(names.map(text).join("")).not.toContain(ada?.hash);
});

async function endOn(tenantId: string, statusSince: string) {
  await controlDb()
    .update(tenantSubscriptions)
    .set({ status: "CANCELLED", statusSince })
    .where(eq(tenantSubscriptions.tenantId, tenantId));
}

const lifecycleOf = async (id: string) =>
  (await controlDb().select().from(tenants).where(eq(tenants.id, id)))[0]?.lifecycle;

const PURCHASE: QuotedCommand = {
  do: "purchase",
  tier: "STARTER",
  interval: "month",
  modules: [],
  seats: 0,
};

test("90 days after the end the workspace is deleted, and cannot be bought again", async () => {
  const { tenant } = await createTestWorkspace(platform, "gone");
  const { tenant: living } = await createTestWorkspace(platform, "living");
  const { tenant: back } = await createTestWorkspace(platform, "back");
  await endOn(tenant.id, "2026-03-01");
  await endOn(back.id, "2026-03-01");
  await controlDb()
    .insert(tenantSubscriptions)
    .values({ tenantId: back.id, status: "ACTIVE", tier: "FREE" });

  const lastDay = new Date("2026-05-29T18:00:00Z");
  expect(await closeEnded(lastDay, log())).toBe(0);
  const quote = await makeQuote(tenant.id, PURCHASE, SYSTEM, lastDay);
  expect(quote.amountDue).toBe(932_200n);

  const over = new Date("2026-05-29T19:00:00Z");
  await expect(makeQuote(tenant.id, PURCHASE, SYSTEM, over)).rejects.toMatchObject({
    reason: "invalid_transition",
  });
  const closed = await Promise.all([closeEnded(over, log()), closeEnded(over, log())]);
  expect(closed.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await lifecycleOf(tenant.id)).toBe("deprovisioning");
  expect(await lifecycleOf(living.id)).toBe("ready");
  expect(await lifecycleOf(back.id)).toBe("ready");
  const jobs = await controlDb()
    .select({ kind: provisioningJobs.kind })
    .from(provisioningJobs)
    .where(eq(provisioningJobs.tenantId, tenant.id));
  expect(jobs).toEqual([{ kind: "deprovision" }]);
});
