/** One call of the API that is held between its arrival and its effect, as a slow bank does. */
export class Stall {
  readonly #call: string | undefined;
  #isTaken = false;
  #arrive = () => {};
  #resume = () => {};
  /** Settles when the call has arrived. */
  readonly arrived = new Promise<void>((resolve) => {
    this.#arrive = resolve;
  });
  readonly #resumed = new Promise<void>((resolve) => {
    this.#resume = resolve;
  });

  constructor(call: string | undefined) {
    this.#call = call;
  }

  /** Holds the first call that is meant until `resume`. */
  async hold(call: string): Promise<void> {
    if (this.#isTaken || (this.#call && !call.startsWith(this.#call))) return;
    this.#isTaken = true;
    this.#arrive();
    await this.#resumed;
  }

  resume(): void {
    this.#resume();
  }
}
