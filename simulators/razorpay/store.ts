import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type {
  CustomerEntity,
  DisputeEntity,
  OrderEntity,
  PaymentEntity,
  RefundEntity,
  TokenEntity,
} from "./entity";

/** What an order was opened with and its answers do not show. */
type OrderTerms = {
  isCapturedByItself: boolean;
  /** After this many minutes a late authorisation is not captured by itself any more. */
  automaticMinutes: number;
  /** After this many minutes what nobody captured goes back. */
  manualMinutes: number;
  mandate: { maxAmount: number; expireAt: number } | null;
};

/** Something that happens by itself at a moment of the simulator's clock. */
export type Task = {
  id: string;
  at: number;
  kind: "fail" | "authorize" | "give-back" | "confirm-token" | "settle-debit";
  about: string;
  isDone: boolean;
};

export type StoredWebhook = {
  /** x-razorpay-event-id: the same with every try. */
  id: string;
  event: string;
  body: string;
  createdAt: number;
  /** The moment of the next try. */
  nextAt: number;
  state: "pending" | "held" | "delivered" | "given_up" | "dropped";
  /** How often it is sent although it was taken. */
  repeats: number;
  attempts: { at: number; status: number | null; error: string | null }[];
};

type Records = {
  orders: { id: string; entity: OrderEntity; terms: OrderTerms };
  payments: {
    id: string;
    entity: PaymentEntity;
    capturedAt: number | null;
  };
  refunds: { id: string; entity: RefundEntity; processedAt: number | null };
  refundKeys: { id: string; digest: string; refundId: string };
  customers: { id: string; entity: CustomerEntity };
  tokens: { id: string; entity: TokenEntity };
  disputes: { id: string; entity: DisputeEntity; closedAt: number | null };
  webhooks: StoredWebhook;
  tasks: Task;
  clocks: { id: "clock"; offset: number };
};
export type Kind = keyof Records;
export type Stored<K extends Kind> = Records[K];

type JournalLine = [kind: Kind, record: { id: string }][];

/**
 * All state of the account, in the order in which it came. With a folder every commit becomes one line
 * of a journal there, written before anybody is answered: a restart loses nothing, a kill at most what
 * nobody was told.
 */
export class Store {
  readonly #maps = new Map<Kind, Map<string, { id: string }>>();
  #changed: JournalLine = [];
  readonly #journal: string | undefined;

  constructor(folder?: string) {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    this.#journal = path.join(folder, "journal.jsonl");
    if (existsSync(this.#journal)) this.#replay(this.#journal);
  }

  /** Reads the journal and writes it anew with the last state of each record. */
  #replay(journal: string): void {
    for (const text of readFileSync(journal, "utf8").split("\n")) {
      try {
        for (const [kind, record] of JSON.parse(text) as JournalLine) {
          this.#map(kind).set(record.id, record);
        }
      } catch {
        // The last line of a process that was killed, or the empty one at the end.
      }
    }
    const lines = [...this.#maps].flatMap(([kind, map]) =>
      [...map.values()].map((record) => `${JSON.stringify([[kind, record]])}\n`),
    );
    writeFileSync(`${journal}.new`, lines.join(""));
    renameSync(`${journal}.new`, journal);
  }

  #map(kind: Kind): Map<string, { id: string }> {
    const map = this.#maps.get(kind) ?? new Map<string, { id: string }>();
    this.#maps.set(kind, map);
    return map;
  }

  find<K extends Kind>(kind: K, id: string): Stored<K> | undefined {
    return this.#map(kind).get(id) as Stored<K> | undefined;
  }

  /** Oldest first. */
  all<K extends Kind>(kind: K): Stored<K>[] {
    return [...this.#map(kind).values()] as Stored<K>[];
  }

  /** Keeps a new or changed record; `commit` makes it last. */
  put<K extends Kind>(kind: K, record: Stored<K>): void {
    this.#map(kind).set(record.id, record);
    this.#changed.push([kind, record]);
  }

  commit(): void {
    if (this.#changed.length === 0) return;
    if (this.#journal) appendFileSync(this.#journal, `${JSON.stringify(this.#changed)}\n`);
    this.#changed = [];
  }
}
