import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

export class ConnectionLostError extends Error {
  override name = "ConnectionLostError";
  constructor() {
    super("The database connection was lost; the transaction was rolled back");
  }
}

/** One connection, held by one transaction at a time. */
export type Lease = {
  sql: postgres.Sql;
  /**
   * True once the connection has gone. postgres.js reconnects by itself, and a statement sent after
   * that would run outside the transaction it was meant for; whoever holds the lease must stop.
   */
  isLost: boolean;
  /**
   * Rejects with ConnectionLostError when the connection goes. To be raced against: a statement sent
   * between the socket's error and its close is forgotten by postgres.js and never settles.
   */
  lost: Promise<never>;
  /** Whom it served last. */
  user: string;
  bornAt: number;
};

export type ConnectionPoolOptions = {
  url: string;
  /** Connections to one database. */
  size: number;
  /** A backend keeps about 34 kB for every table it has touched: it is replaced at this age. */
  maxAgeMs?: number;
};

const DEFAULT_MAX_AGE_MS = 30 * 60_000;

/**
 * Connections for transactions. Instead of one client with many connections it keeps many clients
 * with one connection each. Only so do we hear that the connection of this very transaction was lost:
 * `sql.begin` would write its rollback to the closed socket, an error nobody can catch. And only so
 * can we hand a tenant the connection that served it last (a first touch of 237 tables costs the
 * backend far more than the switch of role).
 */
export class ConnectionPool {
  readonly #options: Required<ConnectionPoolOptions>;
  readonly #idle: Lease[] = [];
  readonly #waiting: { user: string; take: (lease: Lease) => void }[] = [];
  #open = 0;
  #isClosed = false;

  constructor(options: ConnectionPoolOptions) {
    this.#options = { maxAgeMs: DEFAULT_MAX_AGE_MS, ...options };
  }

  get usage(): { open: number; idle: number; waiting: number } {
    return { open: this.#open, idle: this.#idle.length, waiting: this.#waiting.length };
  }

  async lease(user: string): Promise<Lease> {
    if (this.#isClosed) throw new Error("The connection pool is closed");
    const own = this.#idle.findIndex((lease) => lease.user === user);
    if (own >= 0) return this.#take(this.#idle.splice(own, 1)[0], user);
    // A new backend first builds its catalogue cache (0.5 s at 100 tenants); a standing one needs 40 ms.
    const longestIdle = this.#idle.shift();
    if (longestIdle) return this.#take(longestIdle, user);
    if (this.#open < this.#options.size) return this.#connect(user);
    return new Promise((take) => this.#waiting.push({ user, take }));
  }

  release(lease: Lease): void {
    const isOld = Date.now() - lease.bornAt > this.#options.maxAgeMs;
    if (lease.isLost || isOld || this.#isClosed) {
      this.#open -= 1;
      void lease.sql.end({ timeout: 5 });
      const next = this.#waiting.shift();
      if (next) next.take(this.#connect(next.user));
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.take(this.#take(lease, next.user));
    else this.#idle.push(lease);
  }

  /** Ends idle connections at once and leased ones when they come back. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const idle = this.#idle.splice(0);
    this.#open -= idle.length;
    await Promise.all(idle.map((lease) => lease.sql.end({ timeout: 5 })));
  }

  #take(lease: Lease | undefined, user: string): Lease {
    if (!lease) return this.#connect(user);
    lease.user = user;
    return lease;
  }

  #connect(user: string): Lease {
    this.#open += 1;
    let lose = (_: Error): void => {};
    const lost = new Promise<never>((_, reject) => {
      lose = reject;
    });
    // Nobody need be waiting for it when it happens.
    lost.catch(() => {});
    const lease: Lease = {
      isLost: false,
      lost,
      user,
      bornAt: Date.now(),
      sql: postgres(this.#options.url, {
        max: 1,
        prepare: false,
        // The client's own timers may not end a connection between two statements of a transaction.
        max_lifetime: null,
        idle_timeout: 0,
        onnotice: () => {},
        onclose: () => {
          lease.isLost = true;
          lose(new ConnectionLostError());
          this.#dropIdle(lease);
        },
      }),
    };
    // Sets drizzle's own parsers on the client: dates arrive as text and its columns map them.
    drizzle(lease.sql);
    return lease;
  }

  #dropIdle(lease: Lease): void {
    const position = this.#idle.indexOf(lease);
    if (position < 0) return;
    this.#idle.splice(position, 1);
    this.#open -= 1;
    void lease.sql.end({ timeout: 0 });
  }
}
