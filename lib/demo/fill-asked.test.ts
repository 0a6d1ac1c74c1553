import { asc, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { companies } from "@/db/tenant/core/companies";
import { customers } from "@/db/tenant/core/customers";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { salesOrders } from "@/db/tenant/orders/sales-orders";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, placeOf, type TestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { relayNext } from "@/lib/platform/outbox/relay";
import { runNextJob } from "@/lib/platform/provisioning/run-job";
import { companyNamed } from "@/lib/platform/provisioning/test-company";
import { signUpInput } from "@/lib/platform/signup/input";
import { registerTenant } from "@/lib/platform/signup/register";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { relayEvents } from "@/lib/platform/tenant-work/relay-events";
import { fillAskedWorkspace } from "./fill-asked";

const ASKED = "workspace.sample-asked";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedCatalog();
});
afterAll(() => platform.close());

/** Signs a company up and does what the worker would, up to an open workspace. */
async function signUp(subdomain: string, sample: boolean) {
  const input = { ...companyNamed(subdomain), sample_company: sample };
  const request = { now: new Date(), requestId: crypto.randomUUID(), ip: "127.0.0.1" };
  const { tenantId } = await registerTenant(input, request);
  while (await runNextJob(log()));
  const tenant = await findTenantById(tenantId);
  if (!tenant) throw new Error("The tenant is missing");
  return { tenant, place: placeOf(tenant) };
}

test("a sample company asked for at sign-up is made once the workspace is open", async () => {
  const { tenant, place } = await signUp("trying-out", true);
  while (await relayEvents(tenant.id, place, new Set([ASKED]), new Date()));
  const handlers = { [ASKED]: fillAskedWorkspace };
  await controlDb().execute(sql`delete from outbox where topic <> ${ASKED}`);
  expect(await relayNext(handlers, log())).toBe(true);
  const counts = () =>
    inTenant(place, async (tx) => ({
      customers: await tx.$count(customers),
      orders: await tx.$count(salesOrders),
      names: await tx
        .select({ name: companies.tradeName })
        .from(companies)
        .orderBy(asc(companies.id)),
    }));
  const made = await counts();
  // The free plan has no orders, and room for a part of the buyers.
  expect(made).toMatchObject({ orders: 0, names: [{ name: "Nirmal Jal" }] });
  expect(made.customers).toBeGreaterThan(30);
  await fillAskedWorkspace("again", { tenantId: tenant.id });
  expect(await counts()).toEqual(made);
});

test("without asking nothing is made, and abroad it cannot be asked for", async () => {
  const { place } = await signUp("serious", false);
  const asked = await inTenant(place, (tx) =>
    tx.select({ type: domainEvents.eventType }).from(domainEvents),
  );
  expect(asked.map(({ type }) => type)).not.toContain(ASKED);
  const abroad = { ...companyNamed("abroad", "DE"), sample_company: true };
  const refused = signUpInput.safeParse(abroad);
  expect(refused.error?.issues.map(({ path }) => path.join("."))).toEqual(["sample_company"]);
});
