import type { ConnectionPool } from "./connection-pool";
import { drizzleOver, runTransaction, type Transaction } from "./transaction";

/** Where a tenant's rows live; both names are opaque and come from the tenants row. */
export type TenantBinding = { schema: string; role: string };

/** A Drizzle database bound to one tenant for the length of one transaction. */
export type TenantTransaction = Transaction;

export type TenantTransactionOptions = {
  readOnly?: boolean;
  lockTimeoutMs?: number;
  statementTimeoutMs?: number;
};

/** The shape of every schema and role name we make; anything else never reaches a statement. */
const OPAQUE_NAME = /^t_[a-z0-9]{8,40}$/;
const LOCK_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;

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
 * Runs `work` in one transaction as the tenant's own database role, which owns nothing but DML on
 * its own schema. Role, path and time-outs travel in one message, the first statement is pipelined
 * behind it, and all of it dies with the transaction: it is safe behind a transaction pooler.
 */
export async function withTenant<T>(
  pool: ConnectionPool,
  binding: TenantBinding,
  work: (tx: TenantTransaction) => Promise<T>,
  options: TenantTransactionOptions = {},
): Promise<T> {
  const opening = bindingStatement(binding, options);
  return runTransaction(pool, binding.schema, opening, (client) => work(drizzleOver(client)));
}
