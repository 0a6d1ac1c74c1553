import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOwner } from "@/db/bootstrap";
import {
  outbox,
  provisioningJobs,
  releasedSubdomains,
  tenantSchemas,
  tenantSubscriptions,
  tenants,
} from "@/db/control";
import { companies } from "@/db/tenant/core/companies";
import { currencies } from "@/db/tenant/core/currencies";
import { states } from "@/db/tenant/core/states";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { findSubdomainRefusal } from "@/lib/platform/signup/availability";
import { registerTenant } from "@/lib/platform/signup/register";
import { deprovisionTenant } from "./deprovision";
import { loadProvisioningProgress } from "./load-progress";
import { runNextJob } from "./run-job";
import { retryProvisioningOf } from "./sign-up-browser";
import { companyNamed, register } from "./test-company";
import { fillWarmPool } from "./warm-pool";

let installation: TestPlatform;
let owner: ReturnType<typeof connectOwner>;
beforeAll(async () => {
  process.env.EXPORT_DIR = mkdtempSync(path.join(os.tmpdir(), "ilms-exports-"));
  installation = await createTestPlatform();
  owner = connectOwner(installation.database.ownerUrl, 2);
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

const progressOf = (tenantId: string) =>
  loadProvisioningProgress(tenantId, (slug) => `http://${slug}.localhost:3000`, new Date());

async function runAllJobs() {
  while (await runNextJob(log()));
}

async function placeOf(tenantId: string) {
  const [schema] = await controlDb()
    .select()
    .from(tenantSchemas)
    .where(eq(tenantSchemas.tenantId, tenantId));
  if (!schema) throw new Error("The tenant has no schema");
  return { schema: schema.schemaName, role: schema.roleName, clusterId: schema.clusterId };
}

describe("with an empty pool", () => {
  test("a sign-up becomes a workspace with its owner, and every step is recorded", async () => {
    const { tenantId } = await register("coldstart");
    const queued = await progressOf(tenantId);
    expect(queued).toMatchObject({ state: "queued", tables: { done: 0, total: 237 } });
    await runAllJobs();

    const done = await progressOf(tenantId);
    expect(done).toMatchObject({
      state: "done",
      address: "http://coldstart.localhost:3000",
      tables: { done: 237, total: 237 },
      failure: null,
    });
    expect(done?.steps.map((step) => step.state)).toEqual(Array(6).fill("done"));
    for (const step of done?.steps ?? []) expect(step.duration_ms).not.toBeNull();

    const place = await placeOf(tenantId);
    const seeded = await inTenant(place, async (tx) => ({
      people: await tx.select({ email: users.email, status: users.status }).from(users),
      companies: await tx.select({ pan: companies.pan }).from(companies),
      currencies: await tx.select({ code: currencies.code }).from(currencies),
      states: await tx.$count(states),
    }));
    expect(seeded).toEqual({
      people: [{ email: "owner@coldstart.test", status: "active" }],
      companies: [{ pan: "AAGCB7383J" }],
      currencies: [{ code: "INR" }],
      states: 36,
    });
  });

  test("the owner's password hash leaves the control plane with the account's creation", async () => {
    const { tenantId } = await register("hashgone");
    const ownerOf = async () =>
      (
        await controlDb()
          .select({ owner: provisioningJobs.owner })
          .from(provisioningJobs)
          .where(eq(provisioningJobs.tenantId, tenantId))
      )[0]?.owner;
    expect((await ownerOf())?.passwordHash).toMatch(/^\$2[aby]\$12\$/);
    await runAllJobs();
    expect(await ownerOf()).toBeNull();
  });

  test("a company abroad keeps its books in its own currency and is billed in dollars", async () => {
    const { tenantId } = await register("abroad", "DE");
    await runAllJobs();
    const [tenant] = await controlDb().select().from(tenants).where(eq(tenants.id, tenantId));
    expect(tenant).toMatchObject({
      currency: "USD",
      billingTz: "UTC",
      taxTreatment: "export_lut",
      lifecycle: "ready",
    });
    const rows = await inTenant(await placeOf(tenantId), (tx) =>
      tx.select({ code: currencies.code, isBase: currencies.isBase }).from(currencies),
    );
    expect(rows).toContainEqual({ code: "EUR", isBase: true });
    expect(rows).toContainEqual({ code: "USD", isBase: false });
  });

  test("a new tenant has exactly one subscription: active on FREE", async () => {
    const { tenantId } = await register("freeplan");
    const rows = await controlDb()
      .select({ status: tenantSubscriptions.status, tier: tenantSubscriptions.tier })
      .from(tenantSubscriptions)
      .where(eq(tenantSubscriptions.tenantId, tenantId));
    expect(rows).toEqual([{ status: "ACTIVE", tier: "FREE" }]);
    await runAllJobs();
  });
});

describe("the warm pool", () => {
  test("fills up to what is wanted and not further", async () => {
    expect(await fillWarmPool(2)).toBe(true);
    expect(await fillWarmPool(2)).toBe(true);
    expect(await fillWarmPool(2)).toBe(false);
  });

  test("two sign-ups at once get two different schemas, and no table is built for them", async () => {
    const ready = await controlDb()
      .select({ name: tenantSchemas.schemaName })
      .from(tenantSchemas)
      .where(eq(tenantSchemas.state, "ready"));
    const both = await Promise.all([register("warm-one"), register("warm-two")]);
    await Promise.all([runAllJobs(), runAllJobs()]);
    const places = await Promise.all(both.map(({ tenantId }) => placeOf(tenantId)));
    expect(new Set(places.map((place) => place.schema))).toEqual(
      new Set(ready.map((row) => row.name)),
    );
  });

  test("a build that a dead worker left behind is finished under its own name", async () => {
    await fillWarmPool(1);
    const [row] = await controlDb()
      .update(tenantSchemas)
      .set({ state: "building", version: null })
      .where(eq(tenantSchemas.state, "ready"))
      .returning({ name: tenantSchemas.schemaName });
    await owner.unsafe(`drop schema ${row?.name} cascade;
      delete from fleet.tenant_migrations where schema_name = '${row?.name}'`);
    expect(await fillWarmPool(1)).toBe(true);
    const [rebuilt] = await controlDb()
      .select()
      .from(tenantSchemas)
      .where(eq(tenantSchemas.schemaName, row?.name ?? ""));
    expect(rebuilt?.state).toBe("ready");
  });
});

describe("signing up", () => {
  test("twenty visitors who want the same name: one gets it, the others are told", async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => register("wanted")));
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(19);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({
        code: "conflict",
        reason: expect.stringMatching(/^subdomain\.(taken|lookalike)$/),
        fields: { subdomain: expect.any(String) },
      });
    }
    await runAllJobs();
  });

  test("a name that looks like a neighbour's is refused", async () => {
    await expect(register("want-ed")).rejects.toMatchObject({ reason: "subdomain.lookalike" });
  });

  test("the same request repeated twenty times at once registers one company", async () => {
    const request = {
      now: new Date(),
      requestId: "r",
      ip: "127.0.0.1",
      idempotencyKey: "the-same-key-every-time",
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => registerTenant(companyNamed("repeated"), request)),
    );
    expect(new Set(answers.map((answer) => answer.tenantId)).size).toBe(1);
    await expect(registerTenant(companyNamed("another"), request)).rejects.toMatchObject({
      reason: "idempotency.other-request",
    });
    await runAllJobs();
  });

  test.each(["password123", "Iloveyou2!"])(
    "the stolen password %s is refused",
    async (password) => {
      const company = companyNamed("stolen");
      const input = { ...company, owner: { ...company.owner, password } };
      const request = { now: new Date(), requestId: "r", ip: "127.0.0.1" };
      await expect(registerTenant(input, request)).rejects.toMatchObject({ code: "invalid" });
    },
  );
});

describe("a step that fails", () => {
  test("shows its reason, keeps what was done, and goes on when it is tried again", async () => {
    const { tenantId } = await register("troubled");
    // The seed cannot write: the new schema's table is in the way of an open lock.
    await owner.unsafe("update tenant_schemas set state = 'dropping' where state = 'ready'");
    await owner.unsafe(`
      create function public.refuse_role() returns event_trigger language plpgsql as
        $$ begin if tg_tag = 'CREATE SCHEMA' then raise exception 'no' using errcode = '53100'; end if; end $$;
      create event trigger refuse_schemas on ddl_command_start execute function public.refuse_role()`);
    for (let attempt = 0; attempt < 4; attempt++) {
      await controlDb()
        .update(provisioningJobs)
        .set({ runAfter: new Date(0) })
        .where(eq(provisioningJobs.tenantId, tenantId));
      await runNextJob(log());
    }
    const failed = await progressOf(tenantId);
    expect(failed).toMatchObject({
      state: "failed",
      failure: {
        step: "schema_and_role",
        reason: "The database server has run out of disk space.",
      },
    });
    expect(failed?.steps[0]?.state).toBe("done");
    const mails = await controlDb()
      .select()
      .from(outbox)
      .where(eq(outbox.topic, "mail.provisioning_failed"));
    expect(mails).toHaveLength(1);

    await owner.unsafe(`drop event trigger refuse_schemas; drop function public.refuse_role()`);
    await retryProvisioningOf(tenantId);
    await runAllJobs();
    expect(await progressOf(tenantId)).toMatchObject({ state: "done", failure: null });
  });
});

describe("closing a workspace", () => {
  test("exports every table, removes schema and role, and keeps the name out of reach", async () => {
    const { tenantId } = await register("leaving");
    await runAllJobs();
    const place = await placeOf(tenantId);
    await deprovisionTenant("leaving");
    await expect(deprovisionTenant("leaving")).rejects.toThrow(/no live tenant/);
    await runAllJobs();

    const folder = path.join(process.env.EXPORT_DIR ?? "", tenantId);
    const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
    expect(manifest.tables).toHaveLength(237);
    for (const table of manifest.tables) {
      expect(existsSync(path.join(folder, `${table}.csv.gz`)), table).toBe(true);
    }
    const people = gunzipSync(readFileSync(path.join(folder, "users.csv.gz"))).toString("utf8");
    expect(people).toContain("owner@leaving.test");

    const [left] = await owner`
      select (select count(*)::int from pg_namespace where nspname = ${place.schema}) as schemas,
        (select count(*)::int from pg_roles where rolname = ${place.role}) as roles`;
    expect(left).toEqual({ schemas: 0, roles: 0 });

    const now = new Date();
    expect(await findSubdomainRefusal(controlDb(), "leaving", now)).toBe("quarantined");
    expect(await findSubdomainRefusal(controlDb(), "leav1ng", now)).toBe("quarantined");
    const [released] = await controlDb()
      .select()
      .from(releasedSubdomains)
      .where(eq(releasedSubdomains.tenantId, tenantId));
    const after = new Date((released?.freeAt.getTime() ?? 0) + 1);
    expect(await findSubdomainRefusal(controlDb(), "leaving", after)).toBeUndefined();
  });
});
