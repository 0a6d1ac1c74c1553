import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { appLoginOf, bootstrapDatabase, connectOwner } from "@/db/bootstrap";
import { tenantSchemas } from "@/db/control";
import { TENANT_SCHEMA_VERSION, TENANT_TABLE_COUNT } from "@/db/migrate/tenant-version";
import type { TenantBinding } from "@/db/with-tenant";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { median, timed } from "./percentiles";
import { schemaBuilder } from "./schemas";
import type { Row } from "./table";
import { mainClusterId } from "./tenant-rows";

const EARLY = 10;
/** Builds on both sides of a number whose median stands for it. */
const AROUND = 2;

type Growth = { rows: Row[]; bindings: TenantBinding[] };

/** A database of its own on the same server, with as many tenants as are built in it. */
async function freshDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
  const { DATABASE_URL } = config();
  const name = `bench_small_${randomBytes(4).toString("hex")}`;
  const server = connectOwner(DATABASE_URL, 1);
  await server.unsafe(`create database ${name}`);
  await server.end();
  const ownerUrl = new URL(DATABASE_URL);
  ownerUrl.pathname = `/${name}`;
  const appUrl = new URL(ownerUrl);
  appUrl.username = `${name}_app`;
  appUrl.password = randomBytes(12).toString("hex");
  const owner = connectOwner(ownerUrl.href, 1);
  await bootstrapDatabase(owner, appLoginOf(appUrl.href));
  await owner.end();
  return { ownerUrl: ownerUrl.href, appUrl: appUrl.href };
}

/** Enters the built schemas as the warm pool. */
async function enterAsReady(bindings: readonly TenantBinding[]): Promise<void> {
  const clusterId = await mainClusterId();
  await controlDb()
    .insert(tenantSchemas)
    .values(
      bindings.map(({ schema, role }) => ({
        schemaName: schema,
        roleName: role,
        clusterId,
        state: "ready" as const,
        version: TENANT_SCHEMA_VERSION,
        tablesBuilt: TENANT_TABLE_COUNT,
        builtAt: sql`now()` as unknown as Date,
      })),
    );
}

/**
 * Builds a fleet and compares late tenants with early ones. Minutes lie between the two and the
 * machine is shared, so the last builds take turns with the same numbers of a second, small database.
 */
export async function measureFleetGrowth(
  tenants: number,
  report: (line: string) => void,
): Promise<Growth> {
  const { DATABASE_URL, APP_DATABASE_URL } = config();
  const small = await freshDatabase();
  const fleet = schemaBuilder(DATABASE_URL, APP_DATABASE_URL);
  const control = schemaBuilder(small.ownerUrl, small.appUrl);
  const last = Math.max(tenants, EARLY) + AROUND;
  const bindings: TenantBinding[] = [];
  const durations: number[] = [];
  const beside: number[] = [];
  try {
    for (let number = 1; number < EARLY - AROUND; number += 1) await control.build();
    for (let number = 1; number <= last; number += 1) {
      const isLate = number > last - 2 * AROUND - 1;
      if (isLate) beside.push((await timed(control.build)).ms);
      const { ms, value } = await timed(fleet.build);
      bindings.push(value);
      durations.push(ms);
      if (number % 10 === 0) report(`tenant ${number}: ${Math.round(ms)} ms`);
    }
  } finally {
    await Promise.all([fleet.close(), control.close()]);
  }
  await enterAsReady(bindings);

  const early = median(durations.slice(EARLY - AROUND - 1, EARLY + AROUND));
  const late = median(durations.slice(-2 * AROUND - 1));
  const number = last - AROUND;
  const rows: Row[] = [
    {
      what: `build of tenant ${number}`,
      ours: late,
      unit: "ms",
      baseline: { what: `tenant ${EARLY}, in turns with it`, value: median(beside) },
    },
    {
      what: `build of tenant ${number}`,
      ours: late,
      unit: "ms",
      baseline: { what: `tenant ${EARLY}, earlier in the run`, value: early },
    },
  ];
  return { rows, bindings };
}
