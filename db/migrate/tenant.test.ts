import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOwner } from "../bootstrap";
import { ConnectionPool } from "../connection-pool";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { migrateFleet } from "./fleet";
import { buildTenantSchema, dropTenantSchema, migrateTenant } from "./tenant";
import { refuseQualifiedNames, tenantMigrations } from "./tenant-migrations";
import { TENANT_SCHEMA_VERSION, TENANT_TABLE_COUNT } from "./tenant-version";

let database: TestDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = connectOwner(database.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const binding = (name: string) => ({ schema: name, role: name });
const build = (name: string, onTables?: (done: number) => void) =>
  buildTenantSchema(database.owner, binding(name), { appLogin: database.appLogin, onTables });

async function stampedVersions(schema: string): Promise<string[]> {
  const rows = await owner<{ version: string }[]>`
    select version from fleet.tenant_migrations where schema_name = ${schema} order by version`;
  return rows.map((row) => row.version);
}

async function standing(name: string) {
  const [row] = await owner`
    select
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ${name} and relkind = 'r') as tables,
      (select count(*)::int from pg_roles where rolname = ${name}) as roles`;
  return row;
}

describe("buildTenantSchema", () => {
  test("reports rising counts up to 237 and stamps every version", async () => {
    const reported: number[] = [];
    await build("t_first00000", (done) => reported.push(done));
    expect(reported).toEqual([...reported].sort((one, other) => one - other));
    expect(reported.at(-1)).toBe(TENANT_TABLE_COUNT);
    expect(await stampedVersions("t_first00000")).toEqual(
      tenantMigrations().map((migration) => migration.version),
    );
  });

  test("a second build of the same schema changes nothing", async () => {
    await build("t_first00000");
    expect(await standing("t_first00000")).toEqual({ tables: 237, roles: 1 });
  });

  test("a build that is cut off in the middle leaves nothing at all", async () => {
    const victim = new ConnectionPool({ url: database.ownerUrl, size: 1 });
    await owner.begin(async (tx) => {
      // The stamp at the end of the build has to wait for this: by then all tables are made.
      await tx`lock table fleet.tenant_migrations in share mode`;
      const cutting = buildTenantSchema(victim, binding("t_cutoff0000"), {
        appLogin: database.appLogin,
      });
      const refused = expect(cutting).rejects.toThrow(/connection was lost/);
      for (let cut = 0; cut === 0; ) {
        const waiting = await tx`
          select pg_terminate_backend(pid) from pg_locks
          where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
        cut = waiting.length;
      }
      await refused;
    });
    await victim.close();
    expect(await standing("t_cutoff0000")).toEqual({ tables: 0, roles: 0 });
  });

  test("dropping takes schema, role and versions away; a second drop is quiet", async () => {
    await build("t_gone000000");
    await dropTenantSchema(database.owner, binding("t_gone000000"));
    await dropTenantSchema(database.owner, binding("t_gone000000"));
    expect(await standing("t_gone000000")).toEqual({ tables: 0, roles: 0 });
    expect(await stampedVersions("t_gone000000")).toEqual([]);
  });
});

describe("migrating", () => {
  /** Takes the last migration back, so that the schema is one version behind. */
  async function setBack(name: string) {
    await owner.unsafe(`
      delete from fleet.tenant_migrations
        where schema_name = '${name}' and version = '${TENANT_SCHEMA_VERSION}';
      drop schema ${name} cascade; create schema ${name};`);
    await owner.begin(async (tx) => {
      await tx.unsafe(`set local search_path = ${name}, extensions`);
      for (const { statements } of tenantMigrations().slice(0, -1)) {
        for (const statement of statements) await tx.unsafe(statement);
      }
    });
  }

  test("applies only what is missing, and nothing twice", async () => {
    await build("t_behind0000");
    await setBack("t_behind0000");
    expect(await migrateTenant(database.owner, binding("t_behind0000"))).toEqual([
      TENANT_SCHEMA_VERSION,
    ]);
    expect(await migrateTenant(database.owner, binding("t_behind0000"))).toEqual([]);
  });

  test("two runners at once apply it once", async () => {
    await build("t_twice00000");
    await setBack("t_twice00000");
    const applied = await Promise.all([
      migrateTenant(database.owner, binding("t_twice00000")),
      migrateTenant(database.owner, binding("t_twice00000")),
    ]);
    expect(applied.flat()).toEqual([TENANT_SCHEMA_VERSION]);
  });

  test("a busy tenant is reported and does not hold up the fleet; a second run takes it up", async () => {
    for (const name of ["t_busy000000", "t_free000000"]) {
      await build(name);
      await setBack(name);
    }
    const fleet = [binding("t_busy000000"), binding("t_free000000")];
    const blocker = connectOwner(database.ownerUrl, 1);
    await blocker.unsafe("begin; lock table t_busy000000.contacts in access exclusive mode");
    const first = await migrateFleet(database.owner, fleet, { lockTimeoutMs: 200 });
    await blocker.unsafe("commit");
    await blocker.end();

    expect(first).toContainEqual({ schema: "t_free000000", applied: [TENANT_SCHEMA_VERSION] });
    expect(first.find((result) => "error" in result)).toMatchObject({
      schema: "t_busy000000",
      error: { code: "55P03" },
    });
    const second = await migrateFleet(database.owner, fleet);
    expect(second).toContainEqual({ schema: "t_busy000000", applied: [TENANT_SCHEMA_VERSION] });
    expect(second).toContainEqual({ schema: "t_free000000", applied: [] });
  });
});

describe("refuseQualifiedNames", () => {
  test.each([
    'CREATE TABLE "public"."users" ()',
    "ALTER TABLE public.users ADD COLUMN x int",
    'ALTER TABLE "a" ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES "other"."users" ("id")',
    "CREATE INDEX i ON t_other.users (id)",
    "INSERT INTO fleet.tenant_migrations VALUES (1)",
    'CREATE TYPE "public"."mood" AS ENUM ()',
  ])("refuses %s", (statement) => {
    expect(() => refuseQualifiedNames("0009", statement)).toThrow(/0009 names a schema/);
  });

  test.each([
    'CREATE TABLE "users" ("id" uuid)',
    'ALTER TABLE "a" ADD CONSTRAINT c CHECK ("a"."status" in (1))',
    "CREATE FUNCTION f() RETURNS trigger AS $$ select 1 from other.users $$",
    "SELECT 1 FROM pg_catalog.pg_class",
  ])("lets %s pass", (statement) => {
    expect(() => refuseQualifiedNames("0009", statement)).not.toThrow();
  });
});
