const DAY_MS = 24 * 3_600_000;

/** A session's row ends here whatever the policy says: the longest policy there is. */
export const SESSION_LIFE_MS = 90 * DAY_MS;
/** "Last seen" is written at most this often: a page would otherwise cost a write. */
export const TOUCH_EVERY_MS = 60_000;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_LIFE_MS);
