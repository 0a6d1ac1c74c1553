const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits between two attempts: soon while it may be a hiccup, rarely while it may be a long outage. */
const WAITS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
  24 * HOUR_MS,
];

/** A fifth more or less, so that what failed together does not come back together. */
const JITTER = 0.2;

/** How often a message is tried before it is given up, a day and a half after the first time. */
export const MOST_ATTEMPTS = WAITS_MS.length + 1;

/**
 * When a message that failed is tried again; undefined when it has been tried often enough. `attempts`
 * counts those made, `random` lies between 0 and 1.
 */
export function nextAttemptAt(attempts: number, failedAt: Date, random: number): Date | undefined {
  const wait = WAITS_MS[attempts - 1];
  if (wait === undefined) return undefined;
  return new Date(failedAt.getTime() + Math.round(wait * (1 + JITTER * (2 * random - 1))));
}
