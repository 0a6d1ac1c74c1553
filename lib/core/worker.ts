import type { Log } from "./log";

/** Something a worker does over and over. A turn says whether there was anything to do. */
export type Job = {
  name: string;
  /** How many turns may run side by side in one worker. */
  lanes: number;
  /** How long to wait after an idle turn, unless woken. */
  everyMs: number;
  turn(log: Log): Promise<boolean>;
};

/** Resolves after a while, at a wake-up or at the stop, whichever comes first. */
export class WakeUp {
  #sleepers = new Set<() => void>();

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#sleepers.add(wake);
    });
  }

  all(): void {
    for (const wake of [...this.#sleepers]) wake();
  }
}

async function runLane(job: Job, wakeUp: WakeUp, signal: AbortSignal, log: Log): Promise<void> {
  while (!signal.aborted) {
    const didWork = await job.turn(log).catch((error: unknown) => {
      log.error({ err: error, job: job.name }, "job turn failed");
      return false;
    });
    if (!didWork && !signal.aborted) await wakeUp.sleep(job.everyMs);
  }
}

/** Runs every job until the signal; then finishes the turns under way and returns. */
export async function runWorker(
  jobs: readonly Job[],
  wakeUp: WakeUp,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  signal.addEventListener("abort", () => wakeUp.all());
  await Promise.all(
    jobs.flatMap((job) =>
      Array.from({ length: job.lanes }, () => runLane(job, wakeUp, signal, log)),
    ),
  );
}
