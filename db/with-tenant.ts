import { type PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import {
  PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
  PostgresJsSession,
} from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Lease, TenantPool } from "./tenant-pool";

/** Where a tenant's rows live; both names are opaque and come from the tenants row. */
export type TenantBinding = { schema: string; role: string };

/** A Drizzle database bound to one tenant for the length of one transaction. */
export type TenantTransaction = Omit<PgDatabase<PostgresJsQueryResultHKT>, "transaction">;

export type TenantTransactionOptions = {
  readOnly?: boolean;
  lockTimeoutMs?: number;
  statementTimeoutMs?: number;
};

/** The shape of every schema and role name we make; anything else never reaches a statement. */
const OPAQUE_NAME = /^t_[a-z0-9]{8,40}$/;
const LOCK_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;

const dialect = new PgDialect();

export class ConnectionLostError extends Error {
  override name = "ConnectionLostError";
  constructor() {
    super("The database connection was lost; the transaction was rolled back");
  }
}

function bindingStatement(binding: TenantBinding, options: TenantTransactionOptions): string {
  const { schema, role } = binding;
  if (!OPAQUE_NAME.test(schema) || !OPAQUE_NAME.test(role)) {
    throw new Error("A tenant's schema and role have opaque names (t_…)");
  }
  const lock = Math.trunc(options.lockTimeoutMs ?? LOCK_TIMEOUT_MS);
  const statement = Math.trunc(options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS);
  return [
    options.readOnly ? "begin read only" : "begin",
    `set local role ${role}`,
    `set local search_path = ${schema}, extensions, pg_temp`,
    `set local lock_timeout = ${lock}`,
    `set local statement_timeout = ${statement}`,
  ].join("; ");
}

/**
 * The only statements a tenant transaction can send. Always the extended protocol, which takes one
 * statement at a time: a stacked `; reset role` is a syntax error instead of an escape.
 */
function boundClient(lease: Lease, isOpen: () => boolean): postgres.Sql {
  const unsafe = (query: string, parameters: never[] = []) => {
    if (lease.isLost) throw new ConnectionLostError();
    if (!isOpen()) throw new Error("The tenant transaction has ended");
    // `simple` is an option of postgres.js that its type declarations leave out.
    const extended: postgres.UnsafeQueryOptions & { simple: boolean } = { simple: false };
    return lease.sql.unsafe(query, parameters, extended);
  };
  return { unsafe, options: lease.sql.options } as unknown as postgres.Sql;
}

/**
 * Runs `work` in one transaction as the tenant's own database role, which owns nothing but DML on
 * its own schema. Role, path and time-outs travel in one message, the first statement is pipelined
 * behind it, and all of it dies with the transaction: it is safe behind a transaction pooler.
 * An error of `work` rolls back and is thrown on; a lost connection throws ConnectionLostError.
 */
export async function withTenant<T>(
  pool: TenantPool,
  binding: TenantBinding,
  work: (tx: TenantTransaction) => Promise<T>,
  options: TenantTransactionOptions = {},
): Promise<T> {
  const statement = bindingStatement(binding, options);
  const lease = await pool.lease(binding.schema);
  let isOpen = true;
  const client = boundClient(lease, () => isOpen);
  const tx = new PostgresJsDatabase(
    dialect,
    new PostgresJsSession(client, dialect, undefined, {}),
    undefined,
  ) as TenantTransaction;

  try {
    const bound = lease.sql.unsafe(statement).execute();
    // Its failure also fails the statements behind it; it is awaited below, after the work.
    bound.catch(() => {});
    const result = await work(tx).catch(async (error) => {
      // When the binding itself failed, that is the cause and the work's error only its echo.
      await bound;
      throw error;
    });
    await bound;
    isOpen = false;
    if (lease.isLost) throw new ConnectionLostError();
    await lease.sql.unsafe("commit");
    return result;
  } catch (error) {
    isOpen = false;
    if (lease.isLost) throw new ConnectionLostError();
    await lease.sql.unsafe("rollback").catch(() => {
      lease.isLost = true;
    });
    throw error;
  } finally {
    pool.release(lease);
  }
}
