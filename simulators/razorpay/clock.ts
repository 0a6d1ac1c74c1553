/** Where the time comes from: stands still at a moment, follows somebody, or runs with the wall clock. */
export type TimeSource = Date | (() => Date);

/** The simulator's own time. Moving it is an offset to its source, so a running source keeps running. */
export class SimulatorClock {
  readonly #source: () => number;
  #offset: number;
  #pinned: number | undefined;

  constructor(source: TimeSource = () => new Date(), offset = 0) {
    this.#offset = offset;
    this.#source = typeof source === "function" ? () => source().getTime() : () => source.getTime();
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#pinned ?? this.#source() + this.#offset;
  }

  seconds(): number {
    return Math.floor(this.now() / 1_000);
  }

  /** Returns the new distance to the source, for whoever keeps it. */
  set(moment: number): number {
    this.#offset = moment - this.#source();
    return this.#offset;
  }

  /** Has it be an earlier moment, until the returned function is called: what was due then happens then. */
  pin(moment: number): () => void {
    const before = this.#pinned;
    this.#pinned = moment;
    return () => {
      this.#pinned = before;
    };
  }
}
