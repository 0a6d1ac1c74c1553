import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { eq, isNull } from "drizzle-orm";
import { expect, vi } from "vitest";
import { connectOwner } from "@/db/bootstrap";
import { outbox, provisioningJobs, provisioningSteps, tenantSchemas, tenants } from "@/db/control";
import { users } from "@/db/tenant/core/users";
import { controlDb, inTenant } from "@/lib/core/database";
import type { TestPlatform } from "@/lib/core/test-platform";
import { PROVISIONING_STEPS, type ProvisioningStep } from "./progress";

const workers: ChildProcess[] = [];

/** A real worker process with an empty pool and a mail service that never answers. */
export function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", path.join("scripts", "worker.ts")], {
    env: { ...process.env, WARM_POOL_SIZE: "0", RESEND_BASE_URL: "http://127.0.0.1:1" },
    stdio: "ignore",
  });
  workers.push(worker);
  return worker;
}

export async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

/** Waits for a fact of the database, however long the machine takes; the test's own limit ends it. */
export const until = (fact: () => Promise<boolean>) =>
  vi.waitUntil(() => fact().catch(() => false), { interval: 5, timeout: 90_000 });

export async function stepState(tenantId: string, step: ProvisioningStep) {
  const [row] = await controlDb()
    .select({ state: provisioningSteps.state, tables: tenantSchemas.tablesBuilt })
    .from(provisioningSteps)
    .innerJoin(provisioningJobs, eq(provisioningJobs.id, provisioningSteps.jobId))
    .leftJoin(tenantSchemas, eq(tenantSchemas.tenantId, provisioningJobs.tenantId))
    .where(eq(provisioningJobs.tenantId, tenantId))
    .orderBy(provisioningSteps.position)
    .limit(1)
    .offset(PROVISIONING_STEPS.indexOf(step));
  return row;
}

export const isJobDone = async (tenantId: string) => {
  const [job] = await controlDb()
    .select({ state: provisioningJobs.state })
    .from(provisioningJobs)
    .where(eq(provisioningJobs.tenantId, tenantId));
  return job?.state === "done";
};

/** Nothing lost, nothing doubled, nothing left over. */
export async function expectWholeInstallation(installation: TestPlatform, tenantIds: string[]) {
  for (const tenantId of tenantIds) {
    const [row] = await controlDb()
      .select({ tenant: tenants, schema: tenantSchemas })
      .from(tenants)
      .innerJoin(tenantSchemas, eq(tenantSchemas.tenantId, tenants.id))
      .where(eq(tenants.id, tenantId));
    expect(row?.tenant.lifecycle).toBe("ready");
    const { schemaName: schema = "", roleName: role = "", clusterId = "" } = row?.schema ?? {};
    const people = await inTenant({ schema, role, clusterId }, (tx) => tx.$count(users));
    expect(people).toBe(1);
  }
  const mails = await controlDb()
    .select({ key: outbox.dedupeKey })
    .from(outbox)
    .where(eq(outbox.topic, "mail.provisioning_ready"));
  expect(mails.map((mail) => mail.key).sort()).toEqual(
    tenantIds.map((tenantId) => `provisioning_ready:${tenantId}`).sort(),
  );
  const strangers = await controlDb()
    .select({ name: tenantSchemas.schemaName })
    .from(tenantSchemas)
    .where(isNull(tenantSchemas.tenantId));
  expect(strangers).toEqual([]);

  const owner = connectOwner(installation.database.ownerUrl, 1);
  const [left] = await owner`
    select
      array(select nspname::text from pg_namespace where nspname ~ '^t_' order by 1) as schemas,
      array(select schema_name from tenant_schemas order by 1) as known,
      array(select r.rolname::text from pg_roles r join pg_auth_members m on m.roleid = r.oid
        join pg_roles app on app.oid = m.member and app.rolname = ${installation.database.appLogin}
        order by 1) as roles`;
  await owner.end();
  expect(left?.schemas).toEqual(left?.known);
  expect(left?.roles).toEqual(left?.known);
}

export async function killAllWorkers(): Promise<void> {
  await Promise.all(workers.splice(0).map(kill));
}
