import { eq } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { ConnectionPool } from "@/db/connection-pool";
import * as control from "@/db/control";
import { drizzleOver, runTransaction, type Transaction } from "@/db/transaction";
import {
  type TenantBinding,
  type TenantTransaction,
  type TenantTransactionOptions,
  withTenant,
} from "@/db/with-tenant";
import { config } from "./config";

export type ControlTransaction = Transaction;
export type ControlDatabase = Omit<PostgresJsDatabase, "transaction"> & {
  transaction<T>(work: (tx: ControlTransaction) => Promise<T>): Promise<T>;
};

/** Where a tenant lives: its cluster and its opaque names. */
export type TenantPlace = TenantBinding & { clusterId: string };

/** DDL of a few tenants at a time; each holds a connection for the whole build. */
const OWNER_CONNECTIONS = 4;
/** More than all lanes of a worker together. */
const LOCK_CONNECTIONS = 16;

type Connections = {
  control:
    | { sql: postgres.Sql; pool: ConnectionPool; locks: ConnectionPool; db: ControlDatabase }
    | undefined;
  owners: Map<string, ConnectionPool>;
  pools: Map<string, ConnectionPool>;
};

// Next.js bundles this module more than once per process; the connections must be the same.
const store = globalThis as typeof globalThis & { ilmsConnections?: Connections };
const connections = (): Connections => {
  store.ilmsConnections ??= { control: undefined, owners: new Map(), pools: new Map() };
  return store.ilmsConnections;
};

function controlPlane(): NonNullable<Connections["control"]> {
  const open = connections();
  if (!open.control) {
    const { APP_DATABASE_URL: url, APP_POOL_SIZE: size } = config();
    const sql = postgres(url, { max: size, prepare: false, onnotice: () => {} });
    const pool = new ConnectionPool({ url, size });
    // Drizzle's own `transaction` goes through sql.begin; see ConnectionPool for why ours does not.
    const transaction: ControlDatabase["transaction"] = (work) =>
      runTransaction(pool, "control", "begin", (client) => work(drizzleOver(client)));
    const db: ControlDatabase = Object.assign(drizzle(sql), { transaction });
    // Locks are held while other statements run; out of the same pool they could starve those.
    const locks = new ConnectionPool({ url, size: LOCK_CONNECTIONS });
    open.control = { sql, pool, locks, db };
  }
  return open.control;
}

/** The control plane: schema public, as the application login. */
export function controlDb(): ControlDatabase {
  return controlPlane().db;
}

/** A transaction that may stay open for long and only holds a lock. */
export function holdingLock<T>(work: (tx: ControlTransaction) => Promise<T>): Promise<T> {
  return runTransaction(controlPlane().locks, "lock", "begin", (client) =>
    work(drizzleOver(client)),
  );
}

function clusterUrl(variable: string): string {
  const url = variable === "APP_DATABASE_URL" ? config().APP_DATABASE_URL : process.env[variable];
  if (!url)
    throw new Error(`The environment variable ${variable} of a database cluster is not set`);
  return url;
}

async function getCluster(clusterId: string) {
  const [cluster] = await controlDb()
    .select({
      ownerUrlVariable: control.databaseClusters.ownerUrlVariable,
      appUrlVariable: control.databaseClusters.appUrlVariable,
    })
    .from(control.databaseClusters)
    .where(eq(control.databaseClusters.id, clusterId));
  if (!cluster) throw new Error(`There is no database cluster ${clusterId}`);
  return cluster;
}

/** Owner's connections to a cluster, for DDL and export; few, direct, opened once. */
export async function clusterOwner(
  clusterId: string,
): Promise<{ owner: ConnectionPool; appUrl: string }> {
  const cluster = await getCluster(clusterId);
  const { owners } = connections();
  let owner = owners.get(clusterId);
  if (!owner) {
    owner = new ConnectionPool({
      url: clusterUrl(cluster.ownerUrlVariable),
      size: OWNER_CONNECTIONS,
    });
    owners.set(clusterId, owner);
  }
  return { owner, appUrl: clusterUrl(cluster.appUrlVariable) };
}

async function tenantPool(clusterId: string): Promise<ConnectionPool> {
  const { pools } = connections();
  const open = pools.get(clusterId);
  if (open) return open;
  const cluster = await getCluster(clusterId);
  const pool =
    pools.get(clusterId) ??
    new ConnectionPool({ url: clusterUrl(cluster.appUrlVariable), size: config().APP_POOL_SIZE });
  pools.set(clusterId, pool);
  return pool;
}

/** Runs `work` in one transaction bound to a tenant, wherever that tenant is placed. */
export async function inTenant<T>(
  place: TenantPlace,
  work: (tx: TenantTransaction) => Promise<T>,
  options?: TenantTransactionOptions,
): Promise<T> {
  return withTenant(await tenantPool(place.clusterId), place, work, options);
}

/** Connections in use, for /ready and /metrics. */
export function poolUsage(): { open: number; idle: number; waiting: number } {
  const total = { open: 0, idle: 0, waiting: 0 };
  for (const { usage } of connections().pools.values()) {
    total.open += usage.open;
    total.idle += usage.idle;
    total.waiting += usage.waiting;
  }
  return total;
}

/** Ends every connection of this process. */
export async function closeDatabase(): Promise<void> {
  const { control: plane, owners, pools } = connections();
  store.ilmsConnections = undefined;
  await Promise.all([
    plane?.sql.end({ timeout: 5 }),
    plane?.pool.close(),
    plane?.locks.close(),
    ...[...owners.values(), ...pools.values()].map((pool) => pool.close()),
  ]);
}
