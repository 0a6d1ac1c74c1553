import type { Seeded } from "./seeded";

const DAY_MS = 86_400_000;

/** The day so many days after another one; both are 'YYYY-MM-DD'. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A moment of a day in working hours in India, as ISO text. */
export const momentOn = (day: string, chance: Seeded): string =>
  `${day}T${String(chance.whole(4, 12)).padStart(2, "0")}:${String(chance.whole(0, 59)).padStart(2, "0")}:00.000Z`;

/** Demand by month, January first: water purifiers sell in the heat and before Diwali. */
const DEMAND = [6, 6, 9, 12, 14, 11, 7, 6, 8, 12, 6, 5] as const;

/**
 * Days of the year that ends `today`, oldest first, as many as are wanted, each month with its share.
 * Nothing happens on Sundays.
 */
export function seasonalDays(today: string, count: number, chance: Seeded): string[] {
  const open = Array.from({ length: 365 }, (_, back) => dayAfter(today, -back)).filter(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0,
  );
  const weighed = open.flatMap((day) =>
    Array.from({ length: DEMAND[Number(day.slice(5, 7)) - 1] ?? 1 }, () => day),
  );
  return Array.from({ length: count }, () => chance.pick(weighed)).sort();
}
