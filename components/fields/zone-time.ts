/** Wall-clock times in a zone and the instants they mean. */

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const PARTS: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
};

/** What a clock in the zone shows at an instant: `2026-11-23T16:00`; empty for what is no instant. */
export function wallTime(instant: string, timeZone: string | undefined): string {
  const date = new Date(instant);
  if (instant === "" || Number.isNaN(date.getTime())) return "";
  const parts = new Intl.DateTimeFormat("en-GB", { ...PARTS, timeZone }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The instant at which a clock in the zone shows a time, as ISO text. A time that a change of the
 * clocks leaves out becomes the one an hour later; one that happens twice is the earlier.
 */
export function instantOf(wall: string, timeZone: string | undefined): string {
  const asUtc = WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return "";
  const shift = (instant: number) =>
    Date.parse(`${wallTime(new Date(instant).toISOString(), timeZone)}:00Z`) - instant;
  // The offset a day before and a day after: around a change of the clocks they differ.
  const offsets = [shift(asUtc - 86_400_000), shift(asUtc + 86_400_000)];
  const fitting = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + shift(instant) === asUtc);
  const instant = fitting.length > 0 ? Math.min(...fitting) : asUtc - (offsets[0] ?? 0);
  return new Date(instant).toISOString();
}

/** The day it is in the zone now, as `2026-11-23`. */
export const dayAt = (now: Date, timeZone: string | undefined): string =>
  wallTime(now.toISOString(), timeZone).slice(0, 10);
