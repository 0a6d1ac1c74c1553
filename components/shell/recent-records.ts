/** A record that somebody opened lately in this browser. */
export type RecentRecord = { resource: string; id: string; title: string };

type Reader = { tenantId: string; userId: string };

const PREFIX = "ilms-recent";
const KEPT = 8;

const keyOf = ({ tenantId, userId }: Reader): string => [PREFIX, tenantId, userId].join(".");

function isRecent(value: unknown): value is RecentRecord {
  const { resource, id, title } = (value ?? {}) as Partial<RecentRecord>;
  return [resource, id, title].every((part) => typeof part === "string");
}

/** The records that a person opened last, the latest first; none where the browser keeps nothing. */
export function recentRecords(reader: Reader): RecentRecord[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(reader)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

/** Notes that a person opened a record. A browser may have no room or no storage: then nothing is noted. */
export function noteRecent(reader: Reader, record: RecentRecord): void {
  const others = recentRecords(reader).filter(({ id }) => id !== record.id);
  try {
    const kept = JSON.stringify([record, ...others].slice(0, KEPT));
    window.localStorage.setItem(keyOf(reader), kept);
  } catch {
    // Nothing depends on it.
  }
}

/** What a person leaves behind in this browser goes with the session. */
export function forgetRecent(reader: Reader): void {
  try {
    window.localStorage.removeItem(keyOf(reader));
  } catch {
    // Nothing was kept either.
  }
}
