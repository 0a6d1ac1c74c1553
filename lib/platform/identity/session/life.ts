const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** A sign-in nobody used for this long is over. */
export const SESSION_IDLE_MS = 12 * HOUR;
/** However busy, a sign-in ends this long after it began. */
export const SESSION_LIFE_MS = 30 * 24 * HOUR;
/** "Last seen" is written at most this often: a page would otherwise cost a write. */
export const TOUCH_EVERY_MS = 60 * SECOND;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_LIFE_MS);
export const idleSince = (now: Date): Date => new Date(now.getTime() - SESSION_IDLE_MS);
