import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** One connection, held by one tenant transaction at a time. */
export type Lease = {
  sql: postgres.Sql;
  /**
   * True once the connection has gone. postgres.js reconnects by itself, and a statement sent after
   * that would run outside the transaction it was meant for; whoever holds the lease must stop.
   */
  isLost: boolean;
  tenant: string;
  bornAt: number;
};

export type TenantPoolOptions = {
  url: string;
  /** Connections to one database. */
  size: number;
  /** A backend keeps about 34 kB for every table it has touched: it is replaced at this age. */
  maxAgeMs?: number;
};

const DEFAULT_MAX_AGE_MS = 30 * 60_000;

/**
 * Connections for tenant transactions. Instead of one client with many connections it keeps many
 * clients with one connection each: only so do we hear that the connection of this very transaction
 * was lost, and can we hand a tenant the connection that served it last (a first touch of 237 tables
 * costs the backend far more than the switch of role).
 */
export class TenantPool {
  readonly #options: Required<TenantPoolOptions>;
  readonly #idle: Lease[] = [];
  readonly #waiting: { tenant: string; take: (lease: Lease) => void }[] = [];
  #open = 0;
  #isClosed = false;

  constructor(options: TenantPoolOptions) {
    this.#options = { maxAgeMs: DEFAULT_MAX_AGE_MS, ...options };
  }

  get usage(): { open: number; idle: number; waiting: number } {
    return { open: this.#open, idle: this.#idle.length, waiting: this.#waiting.length };
  }

  async lease(tenant: string): Promise<Lease> {
    if (this.#isClosed) throw new Error("The tenant pool is closed");
    const own = this.#idle.findIndex((lease) => lease.tenant === tenant);
    if (own >= 0) return this.#take(this.#idle.splice(own, 1)[0], tenant);
    if (this.#open < this.#options.size) return this.#connect(tenant);
    const longestIdle = this.#idle.shift();
    if (longestIdle) return this.#take(longestIdle, tenant);
    return new Promise((take) => this.#waiting.push({ tenant, take }));
  }

  release(lease: Lease): void {
    const isOld = Date.now() - lease.bornAt > this.#options.maxAgeMs;
    if (lease.isLost || isOld || this.#isClosed) {
      this.#open -= 1;
      void lease.sql.end({ timeout: 5 });
      const next = this.#waiting.shift();
      if (next) next.take(this.#connect(next.tenant));
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.take(this.#take(lease, next.tenant));
    else this.#idle.push(lease);
  }

  /** Ends idle connections at once and leased ones when they come back. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const idle = this.#idle.splice(0);
    this.#open -= idle.length;
    await Promise.all(idle.map((lease) => lease.sql.end({ timeout: 5 })));
  }

  #take(lease: Lease | undefined, tenant: string): Lease {
    if (!lease) return this.#connect(tenant);
    lease.tenant = tenant;
    return lease;
  }

  #connect(tenant: string): Lease {
    this.#open += 1;
    const lease: Lease = {
      isLost: false,
      tenant,
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
