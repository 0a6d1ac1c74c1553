import { type PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import {
  PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
  PostgresJsSession,
} from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { ConnectionLostError, type ConnectionPool } from "./connection-pool";

/** A Drizzle database for the length of one transaction. */
export type Transaction = Omit<PgDatabase<PostgresJsQueryResultHKT>, "transaction">;

const dialect = new PgDialect();

/** The statements a transaction can send: none once it has ended or its connection is gone. */
export type TransactionClient = {
  /** Without parameters and unless told otherwise, several statements may stand in one message. */
  unsafe(
    query: string,
    parameters?: unknown[],
    options?: { simple?: boolean },
  ): postgres.PendingQuery<postgres.Row[]>;
};

/**
 * Runs `work` in one transaction that begins with `opening` (one message; the first statement is
 * pipelined behind it). An error of `work` rolls back and is thrown on; a lost connection throws
 * ConnectionLostError. `user` is whom the connection should have served last, where there is one.
 */
export async function runTransaction<T>(
  pool: ConnectionPool,
  user: string,
  opening: string,
  work: (client: TransactionClient) => Promise<T>,
): Promise<T> {
  const lease = await pool.lease(user);
  let isOpen = true;
  const client: TransactionClient = {
    unsafe(query, parameters = [], options = {}) {
      if (lease.isLost) throw new ConnectionLostError();
      if (!isOpen) throw new Error("The transaction has ended");
      // postgres.js refuses it inside of the leased connection, where nobody waits for the refusal.
      if (parameters.includes(undefined)) throw new Error("A statement's parameter is undefined");
      return lease.sql.unsafe(
        query,
        parameters as never[],
        {
          simple: parameters.length === 0,
          ...options,
        } as postgres.UnsafeQueryOptions,
      );
    },
  };

  const unlessLost = <Value>(settling: Promise<Value>) => Promise.race([settling, lease.lost]);

  try {
    const opened = lease.sql.unsafe(opening).execute();
    // Its failure also fails the statements behind it; it is awaited below, after the work.
    opened.catch(() => {});
    const working = work(client).catch(async (error) => {
      // When the opening itself failed, that is the cause and the work's error only its echo.
      await opened;
      throw error;
    });
    const result = await unlessLost(working);
    await unlessLost(opened);
    isOpen = false;
    await unlessLost(lease.sql.unsafe("commit"));
    return result;
  } catch (error) {
    isOpen = false;
    if (lease.isLost) throw new ConnectionLostError();
    await unlessLost(lease.sql.unsafe("rollback")).catch(() => {
      lease.isLost = true;
    });
    throw error;
  } finally {
    pool.release(lease);
  }
}

/**
 * Drizzle over a transaction's client. Always the extended protocol, which takes one statement at a
 * time: a stacked `; reset role` is a syntax error instead of an escape.
 */
export function drizzleOver(client: TransactionClient): Transaction {
  const extended = {
    unsafe: (query: string, parameters: unknown[] = []) =>
      client.unsafe(query, parameters, { simple: false }),
  } as unknown as postgres.Sql;
  return new PostgresJsDatabase(
    dialect,
    new PostgresJsSession(extended, dialect, undefined, {}),
    undefined,
  );
}
