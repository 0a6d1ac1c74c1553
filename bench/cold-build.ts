import { appLoginOf, connectOwner } from "@/db/bootstrap";
import { tenantMigrations } from "@/db/migrate/tenant-migrations";
import type { TenantBinding } from "@/db/with-tenant";
import { config } from "@/lib/core/config";
import { closeDatabase } from "@/lib/core/database";
import { PROVISIONING } from "@/lib/platform/provisioning/steps";
import { median, timed } from "./percentiles";
import { newBinding, schemaBuilder } from "./schemas";
import type { Row } from "./table";
import { insertTenant } from "./tenant-rows";

const ROUNDS = 5;

/** Everything a build does, as one message: what PostgreSQL itself takes for it. */
function wholeBuild({ schema, role }: TenantBinding, appLogin: string): string {
  const migrations = tenantMigrations();
  const versions = migrations.map(({ version }) => `('${schema}', '${version}')`);
  return [
    "begin",
    `create role ${role} nologin`,
    `grant ${role} to "${appLogin}"`,
    `create schema ${schema}`,
    `set local search_path = ${schema}, extensions`,
    ...migrations.flatMap(({ statements }) => statements).map((text) => text.replace(/;$/, "")),
    `grant usage on schema ${schema} to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
    `insert into fleet.tenant_migrations (schema_name, version) values ${versions.join(", ")}`,
    "commit",
  ].join(";\n");
}

/**
 * Building a tenant with an empty pool, next to the same statements sent as one simple query over a
 * bare connection. The three ways take turns, the first of a round changing; all is dropped again.
 */
export async function measureColdBuild(report: (line: string) => void): Promise<Row[]> {
  const { DATABASE_URL, APP_DATABASE_URL } = config();
  const builder = schemaBuilder(DATABASE_URL, APP_DATABASE_URL);
  const bare = connectOwner(DATABASE_URL, 1);
  const inspector = connectOwner(DATABASE_URL, 1);
  const { name: appLogin } = appLoginOf(APP_DATABASE_URL);
  let number = 0;

  async function buildAtOnce(): Promise<TenantBinding> {
    const binding = newBinding();
    await bare.unsafe(wholeBuild(binding, appLogin));
    return binding;
  }
  async function runJobSteps(): Promise<TenantBinding> {
    number += 1;
    const tenantId = await insertTenant(`bench-cold-${number}`);
    const context = { jobId: "", tenantId, owner: null, now: new Date() };
    await PROVISIONING.schema_and_role(context);
    await PROVISIONING.tables(context);
    const [row] = await inspector<{ schema: string; role: string }[]>`
      select schema_name as schema, role_name as role from tenant_schemas
      where tenant_id = ${tenantId}`;
    if (!row) throw new Error("The steps left no schema");
    return row;
  }
  async function removeRows({ schema }: TenantBinding): Promise<void> {
    await inspector`update tenants set schema_name = null, lifecycle = 'failed'
      where schema_name = ${schema}`;
    await inspector`delete from tenant_schemas where schema_name = ${schema}`;
  }

  const ways = [
    { name: "one simple query", build: buildAtOnce, samples: [] as number[] },
    { name: "buildTenantSchema", build: () => builder.build(), samples: [] as number[] },
    { name: "job steps", build: runJobSteps, samples: [] as number[] },
  ] as const;
  try {
    const sizes = new Set<number>();
    // Round 0 warms the connections up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (let turn = 0; turn < ways.length; turn += 1) {
        const way = ways[(round + turn) % ways.length];
        if (!way) continue;
        const { ms, value: binding } = await timed(way.build);
        if (round > 0) way.samples.push(ms);
        report(`round ${round}, ${way.name}: ${Math.round(ms)} ms`);
        const [found] = await inspector<{ count: number }[]>`
          select count(*)::int as count from pg_catalog.pg_class
          where relnamespace = ${binding.schema}::regnamespace`;
        sizes.add(found?.count ?? 0);
        await removeRows(binding);
        await builder.drop(binding);
      }
    }
    if (sizes.size !== 1) throw new Error(`The ways built different schemas: ${[...sizes]}`);
  } finally {
    await Promise.all([builder.close(), bare.end(), inspector.end(), closeDatabase()]);
  }
  const [atOnce, built, asJob] = ways.map((way) => way.samples);
  if (!atOnce || !built || !asJob) throw new Error("A way was not measured");
  const row = (what: string, samples: readonly number[]): Row => ({
    what,
    ours: median(samples),
    unit: "ms",
    baseline: { what: "same SQL, one simple query", value: median(atOnce) },
    ratio: median(samples.map((ms, round) => ms / (atOnce[round] ?? Number.NaN))),
    goal: { most: 1.3, of: "ratio" },
  });
  return [
    row("cold build: buildTenantSchema", built),
    row("cold build: job steps with progress", asJob),
  ];
}
