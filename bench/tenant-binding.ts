import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { connectOwner } from "@/db/bootstrap";
import { ConnectionPool } from "@/db/connection-pool";
import { drizzleOver, runTransaction } from "@/db/transaction";
import { type TenantBinding, withTenant } from "@/db/with-tenant";
import { config } from "@/lib/core/config";
import { median, timed } from "./percentiles";
import type { Row } from "./table";

const TENANTS = 10;
const ITERATIONS = 2_000;
const WARM_UP = 100;
const CONCURRENCY = 10;
const SLICES = 3;
const SLICE_MS = 2_000;

type Database = { execute(query: SQL): PromiseLike<ArrayLike<unknown>> };
/** One way to read one row of one tenant. */
type Way = (binding: TenantBinding, code: string) => Promise<unknown>;

/** One row by its unique index; `schema` with its dot, or nothing where the path is bound. */
async function readOne(db: Database, schema: string, code: string): Promise<void> {
  const rows = await db.execute(
    sql`select id, code, name, symbol from ${sql.raw(schema)}currencies where code = ${code}`,
  );
  if (rows.length !== 1) throw new Error(`The bench row ${code} was not found`);
}

async function insertRows(owner: postgres.Sql, bindings: readonly TenantBinding[]): Promise<void> {
  for (const { schema } of bindings) {
    await owner.unsafe(`
      insert into ${schema}.currencies (id, code, name, symbol, minor_units, updated_at)
      select uuidv7(), chr(65 + n / 26 / 26) || chr(65 + n / 26 % 26) || chr(65 + n % 26),
        'Bench', '¤', 2, now()
      from generate_series(0, 999) n;
      analyze ${schema}.currencies`);
  }
}

async function removeRows(owner: postgres.Sql, bindings: readonly TenantBinding[]): Promise<void> {
  for (const { schema } of bindings) await owner.unsafe(`delete from ${schema}.currencies`);
}

const CODES = Array.from({ length: 1_000 }, (_, n) =>
  String.fromCharCode(65 + Math.floor(n / 676), 65 + (Math.floor(n / 26) % 26), 65 + (n % 26)),
);
const codeAt = (position: number) => CODES[(position * 7) % CODES.length] ?? "AAA";

const bareQuery =
  (client: postgres.Sql): Way =>
  ({ schema }, code) =>
    readOne(drizzle(client) as unknown as Database, `${schema}.`, code);

/** The binding as most would write it: begin, role, path and commit, each a round trip. */
const boundInRoundTrips =
  (client: postgres.Sql): Way =>
  async ({ schema, role }, code) => {
    await client.unsafe("begin");
    await client.unsafe(`set local role ${role}`);
    await client.unsafe(`set local search_path = ${schema}, extensions, pg_temp`);
    await readOne(drizzle(client) as unknown as Database, "", code);
    await client.unsafe("commit");
  };

const unboundTransaction =
  (pool: ConnectionPool): Way =>
  ({ schema }, code) =>
    runTransaction(pool, schema, "begin", (client) =>
      readOne(drizzleOver(client) as unknown as Database, `${schema}.`, code),
    );

const boundByUs =
  (pool: ConnectionPool): Way =>
  (binding, code) =>
    withTenant(pool, binding, (tx) => readOne(tx as unknown as Database, "", code));

/** Median of one read at a time; the ways take turns at every step, the tenants too. */
async function latencies(ways: readonly Way[], bindings: readonly TenantBinding[]) {
  const samples: number[][] = ways.map(() => []);
  for (let step = -WARM_UP; step < ITERATIONS; step += 1) {
    const binding = bindings[Math.abs(step) % bindings.length];
    for (let turn = 0; turn < ways.length; turn += 1) {
      const position = (Math.abs(step) + turn) % ways.length;
      const way = ways[position];
      if (!binding || !way) continue;
      const { ms } = await timed(() => way(binding, codeAt(Math.abs(step))));
      if (step >= 0) samples[position]?.push(ms);
    }
  }
  return samples.map(median);
}

/** Reads per second of a slice of time. */
async function throughput(ways: readonly Way[], bindings: readonly TenantBinding[]) {
  const until = performance.now() + SLICE_MS;
  const started = performance.now();
  let done = 0;
  await Promise.all(
    ways.map(async (way, lane) => {
      for (let step = lane; performance.now() < until; step += 1) {
        const binding = bindings[step % bindings.length];
        if (binding) await way(binding, codeAt(step));
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - started)) * 1_000;
}

/** What binding a transaction to a tenant costs; all ways over unprepared statements and Drizzle. */
export async function measureTenantBinding(fleet: readonly TenantBinding[]): Promise<Row[]> {
  const { DATABASE_URL, APP_DATABASE_URL } = config();
  const bindings = fleet.slice(0, TENANTS);
  const clients = Array.from({ length: CONCURRENCY }, () => connectOwner(DATABASE_URL, 1));
  const slow = Array.from({ length: CONCURRENCY }, () => connectOwner(APP_DATABASE_URL, 1));
  const one = new ConnectionPool({ url: APP_DATABASE_URL, size: 1 });
  const unbound = new ConnectionPool({ url: DATABASE_URL, size: 1 });
  const many = new ConnectionPool({ url: APP_DATABASE_URL, size: CONCURRENCY });
  const [client] = clients;
  const [slowClient] = slow;
  if (!client || !slowClient) throw new Error("There is no connection");
  try {
    await insertRows(client, bindings);
    const [bare, transaction, roundTrips, ours] = await latencies(
      [
        bareQuery(client),
        unboundTransaction(unbound),
        boundInRoundTrips(slowClient),
        boundByUs(one),
      ],
      bindings,
    );

    const lanes = {
      bare: clients.map(bareQuery),
      roundTrips: slow.map(boundInRoundTrips),
      ours: clients.map(() => boundByUs(many)),
    };
    const rates = { bare: [] as number[], roundTrips: [] as number[], ours: [] as number[] };
    for (let slice = -1; slice < SLICES; slice += 1) {
      for (const name of ["bare", "roundTrips", "ours"] as const) {
        const rate = await throughput(lanes[name], bindings);
        if (slice >= 0) rates[name].push(rate);
      }
    }
    if (!bare || !transaction || !roundTrips || !ours) throw new Error("A way was not measured");
    const what = "withTenant, one read at a time, p50";
    const many10 = `withTenant, ${CONCURRENCY} at once over ${TENANTS} tenants`;
    await removeRows(client, bindings);
    return [
      { what, ours, unit: "ms", baseline: { what: "bare query", value: bare } },
      { what, ours, unit: "ms", baseline: { what: "begin, query, commit", value: transaction } },
      {
        what,
        ours,
        unit: "ms",
        baseline: { what: "begin, role, path in round trips", value: roundTrips },
      },
      {
        what: many10,
        ours: median(rates.ours),
        unit: "per s",
        baseline: { what: "bare query", value: median(rates.bare) },
      },
      {
        what: many10,
        ours: median(rates.ours),
        unit: "per s",
        baseline: { what: "begin, role, path in round trips", value: median(rates.roundTrips) },
      },
    ];
  } finally {
    await Promise.all([
      ...clients.map((open) => open.end()),
      ...slow.map((open) => open.end()),
      one.close(),
      unbound.close(),
      many.close(),
    ]);
  }
}
