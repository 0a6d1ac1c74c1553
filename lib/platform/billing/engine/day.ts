/** A local calendar day, `YYYY-MM-DD`. Billing knows whole days only. */
export type Day = string;
/** Days from `from` up to but not including `to`. */
export type DayRange = { from: Day; to: Day };

const DAY_MS = 86_400_000;
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export function addDays(day: Day, count: number): Day {
  return dayAt(at(day) + count * DAY_MS);
}

/** How many days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (at(to) - at(from)) / DAY_MS;
}

/**
 * The same day of a later month, clamped to that month's length. Boundaries of periods are always
 * computed from the anchor, never from one another: 31 Jan, 28 Feb, 31 Mar.
 */
export function addMonths(anchor: Day, count: number): Day {
  const date = new Date(at(anchor));
  const month = date.getUTCMonth() + count;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(date.getUTCDate(), lastOfMonth);
  return dayAt(Date.UTC(date.getUTCFullYear(), month, dayOfMonth));
}

export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The calendar day it is somewhere at an instant. */
export function localDay(timeZone: string, instant: Date): Day {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
}

/** The Indian financial year of a day, such as `26-27`; it begins on 1 April. */
export function financialYear(day: Day): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < "04-01" ? 1 : 0);
  const short = (value: number) => String(value % 100).padStart(2, "0");
  return `${short(year)}-${short(year + 1)}`;
}
