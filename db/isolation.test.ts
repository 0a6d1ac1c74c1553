import { eq, sql } from "drizzle-orm";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOwner } from "./bootstrap";
import { ConnectionPool } from "./connection-pool";
import { sqlState } from "./constraint";
import { buildTenantSchema } from "./migrate/tenant";
import { currencies } from "./tenant/core/currencies";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { type TenantTransaction, withTenant } from "./with-tenant";

const ACME = { schema: "t_acme000000", role: "t_acme000000" };
const BOLT = { schema: "t_bolt000000", role: "t_bolt000000" };
const PERMISSION_DENIED = "42501";

let database: TestDatabase;
let owner: postgres.Sql;
let pool: ConnectionPool;
let tables: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connectOwner(database.ownerUrl);
  pool = new ConnectionPool({ url: database.appUrl, size: 4 });
  for (const tenant of [ACME, BOLT]) {
    await buildTenantSchema(database.owner, tenant, { appLogin: database.appLogin });
    await withTenant(pool, tenant, (tx) =>
      tx.insert(currencies).values({ code: tenant.schema, name: "Secret", symbol: "¤" }),
    );
  }
  tables = (
    await owner<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = ${ACME.schema}::regnamespace and relkind = 'r'`
  ).map((row) => row.name);
});
afterAll(async () => {
  await pool.close();
  await owner.end();
  await database.drop();
});

/** SQLSTATE a statement ends with inside a tenant's transaction; undefined when it succeeds. */
async function stateOf(statement: string, tenant = ACME): Promise<string | undefined> {
  try {
    await withTenant(pool, tenant, (tx) => tx.execute(sql.raw(statement)));
    return undefined;
  } catch (error) {
    return sqlState(error) ?? String(error);
  }
}

describe("a neighbour's tables", () => {
  test("there are 237 of them", () => expect(tables).toHaveLength(237));

  test.each([
    ["select", (table: string) => `select count(*) from ${table}`],
    ["insert", (table: string) => `insert into ${table} default values`],
    ["update", (table: string) => `update ${table} set created_at = now()`],
    ["delete", (table: string) => `delete from ${table}`],
    ["truncate", (table: string) => `truncate ${table}`],
  ])("%s is refused by the database on every one", async (_verb, statement) => {
    for (const [from, to] of [
      [ACME, BOLT],
      [BOLT, ACME],
    ] as const) {
      for (const table of tables) {
        const state = await stateOf(statement(`${to.schema}.${table}`), from);
        expect(state, `${from.schema} on ${to.schema}.${table}`).toBe(PERMISSION_DENIED);
      }
    }
  });

  test("the own ones answer", async () => {
    for (const table of tables) {
      expect(await stateOf(`select count(*) from ${table}`), table).toBeUndefined();
    }
  });
});

describe("outside withTenant", () => {
  test("the application login has no right on any tenant table", async () => {
    const app = connectOwner(database.appUrl, 1);
    for (const table of tables) {
      await expect(app.unsafe(`select 1 from ${ACME.schema}.${table}`)).rejects.toMatchObject({
        code: PERMISSION_DENIED,
      });
    }
    await expect(app.unsafe("select 1 from currencies")).rejects.toMatchObject({ code: "42P01" });
    await app.end();
  });

  test("a transaction object that outlives its transaction is dead", async () => {
    let leaked: TenantTransaction | undefined;
    await withTenant(pool, ACME, async (tx) => {
      leaked = tx;
    });
    await expect(async () => leaked?.select().from(currencies)).rejects.toMatchObject({
      cause: { message: "The transaction has ended" },
    });
  });
});

describe("known escapes", () => {
  const victim = `${BOLT.schema}.currencies`;

  test.each([
    ["set_config", `select set_config('role', '${BOLT.role}', true)`],
    ["set_config by full name", `select pg_catalog.set_config('role', 'none', true)`],
    [
      "pg_settings, whose rule calls set_config",
      "update pg_settings set setting = 'none' where name = 'role'",
    ],
    ["query_to_xml", `select query_to_xml('select * from ${victim}', true, false, '')`],
    ["table_to_xml", `select table_to_xml('${victim}', true, false, '')`],
    ["schema_to_xml", `select schema_to_xml('${BOLT.schema}', true, false, '')`],
    [
      "query_to_xml with set_config",
      `select query_to_xml('select set_config(''role'',''${BOLT.role}'',true)', true, false, '')`,
    ],
    ["a temporary table that shadows a real one", "create temporary table users (id int)"],
    ["a table of one's own", "create table mine (id int)"],
    ["a table in public", "create table public.mine (id int)"],
    ["reading the control plane", "select * from public.tenants"],
    ["reading staff accounts", "select * from public.users"],
    ["a function of one's own", "create function f() returns int language sql as 'select 1'"],
    ["changing the schema", "alter table currencies add column leak text"],
    ["switching a trigger off", "alter table audit_logs disable trigger all"],
    ["skipping triggers", "set local session_replication_role = replica"],
    ["a server file", "select pg_read_file('/etc/passwd')"],
    ["a program", "copy (select 1) to program 'true'"],
    ["large objects in bulk", "select * from pg_largeobject"],
    ["the logins' passwords", "select * from pg_authid"],
    ["versions of the fleet", "select * from fleet.tenant_migrations"],
  ])("%s is refused", async (_name, statement) => {
    expect(await stateOf(statement)).toBe(PERMISSION_DENIED);
  });

  test("stacked statements are a syntax error, whatever they say", async () => {
    for (const statement of [
      `select 1; reset role; select * from ${victim}`,
      `select 1; commit; select * from ${victim}`,
      `select 1; set role ${BOLT.role}`,
    ]) {
      expect(await stateOf(statement)).toBe("42601");
    }
  });

  test("a value cannot become a statement", async () => {
    const hostile = `x'; reset role; delete from ${victim}; --`;
    await withTenant(pool, ACME, (tx) =>
      tx.select().from(currencies).where(eq(currencies.code, hostile)),
    );
    const [left] = await owner.unsafe(`select count(*)::int as count from ${victim}`);
    expect(left?.count).toBe(1);
  });

  test("names that are not opaque never reach a statement", async () => {
    const forged = { schema: `${ACME.schema}; reset role`, role: ACME.role };
    await expect(withTenant(pool, forged, async () => {})).rejects.toThrow(/opaque/);
  });

  test("what other tenants are running right now stays hidden", async () => {
    const seen = await withTenant(pool, ACME, (tx) =>
      tx.execute<{ query: string }>(
        sql`select query from pg_stat_activity where query not like '<%' and query <> ''`,
      ),
    );
    expect(seen).toEqual([]);
  });
});

test("a pool of 4 serves 2,000 interleaved requests, some aborted, and never a wrong row", async () => {
  const tenants = [ACME, BOLT];
  let wrong = 0;
  let aborted = 0;
  const request = async (number: number) => {
    const tenant = tenants[number % 2] ?? ACME;
    try {
      await withTenant(pool, tenant, async (tx) => {
        const rows = await tx.select({ code: currencies.code }).from(currencies);
        if (rows.some((row) => row.code !== tenant.schema)) wrong += 1;
        if (number % 7 === 0) throw new Error("the visitor went away");
        if (number % 11 === 0) await tx.execute(sql`select 1 / 0`);
        if (number % 13 === 0) {
          await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
        }
        const again = await tx.execute<{ schema: string; role: string }>(
          sql`select current_schema() as schema, current_user as role`,
        );
        if (again[0]?.schema !== tenant.schema || again[0]?.role !== tenant.role) wrong += 1;
      });
    } catch {
      aborted += 1;
    }
  };
  await Promise.all(Array.from({ length: 2_000 }, (_, number) => request(number)));
  expect(wrong).toBe(0);
  const expected = Array.from({ length: 2_000 }, (_, n) => n).filter(
    (n) => n % 7 === 0 || n % 11 === 0 || n % 13 === 0,
  ).length;
  expect(aborted).toBe(expected);
  expect(pool.usage.open).toBeLessThanOrEqual(4);
});
