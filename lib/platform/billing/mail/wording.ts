import { addDays, type Day } from "../engine/day";

const DAY_TEXT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A day as people read it: "10 June 2026". */
export function dayText(day: Day): string {
  return DAY_TEXT.format(new Date(`${day}T00:00:00Z`));
}

/** Days `[from, to)` with the last day served: "10 May 2026 to 9 June 2026", or the one day. */
export function rangeText(from: Day, to: Day): string {
  const last = addDays(to, -1);
  return from === last ? dayText(from) : `${dayText(from)} to ${dayText(last)}`;
}

/** "1 day", "3 days". */
export function daysText(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

const METHODS: Record<string, string> = {
  card: "card",
  upi: "UPI",
  netbanking: "net banking",
  wallet: "wallet",
  emandate: "bank mandate",
  bank: "bank transfer",
  tds: "tax deducted at source (TDS)",
};

/** How something was paid, in words. */
export function methodName(method: string): string {
  return METHODS[method] ?? method;
}

/** Text of others as one line, for subjects and sentences. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, " ").trim();
}
