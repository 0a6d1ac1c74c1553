/** A comment line now and then keeps proxies from closing a silent connection. */
const HEARTBEAT_EVERY_MS = 15_000;
/** A browser whose stream ends reconnects by itself; nobody holds a connection for ever. */
const LONGEST_MS = 10 * 60_000;

export type EventSourceOf<State> = {
  /** Name of the event that carries a state. */
  name: string;
  first: State;
  look(): Promise<State>;
  /** What is sent of a state; the same as before is not sent again. */
  dataOf(state: State): unknown;
  /** What makes two states different for the reader. */
  printOf(state: State): string;
  isOver(state: State): boolean;
  /** Resolves when it is time to look again, at the latest after the given time. */
  wait(longestMs: number, signal: AbortSignal): Promise<void>;
};

/** Resolves after a while, or at once when the signal comes. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}

/**
 * Server-sent events: one event whenever the state changed, `end` when it is over. Ends quietly when
 * the reader leaves, when looking fails (the database may be restarting) and after ten minutes.
 */
export function eventStream<State>(source: EventSourceOf<State>, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  const leaving = new AbortController();
  const gone = AbortSignal.any([signal, leaving.signal]);

  async function follow(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    let sent: string | undefined;
    let lastWriteAt = 0;
    const write = (text: string) => {
      controller.enqueue(encoder.encode(text));
      lastWriteAt = Date.now();
    };
    const endsAt = Date.now() + LONGEST_MS;
    let state = source.first;
    while (!gone.aborted && Date.now() < endsAt) {
      const print = source.printOf(state);
      if (print !== sent) {
        sent = print;
        write(`event: ${source.name}\ndata: ${JSON.stringify(source.dataOf(state))}\n\n`);
      } else if (Date.now() - lastWriteAt >= HEARTBEAT_EVERY_MS) {
        write(": still here\n\n");
      }
      if (source.isOver(state)) {
        write("event: end\ndata: {}\n\n");
        return;
      }
      await source.wait(HEARTBEAT_EVERY_MS, gone);
      if (!gone.aborted) state = await source.look();
    }
  }

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      // Not awaited: `start` must return before the first bytes go out.
      follow(controller)
        .catch(() => undefined)
        .finally(() => {
          if (!leaving.signal.aborted) controller.close();
        });
    },
    cancel: () => leaving.abort(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
