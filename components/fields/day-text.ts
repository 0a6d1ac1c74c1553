import { dateFormat } from "./date-format";

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A calendar day as the reader writes it: 23 Nov 2026. What is no day comes back as it is. */
export function dayText(value: string, locale: string | undefined): string {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (!year) return value;
  return dateFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

const iso = (year: string, month: number, day: string): string | undefined => {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? undefined
    : text;
};

/**
 * A day as spreadsheets write it: `2026-11-23`, `23/11/2026`, `23-11-26`, `23 Nov 2026`. Day before
 * month, except where the reader's locale is American. What is no day comes back as it was.
 */
export function dayIn(text: string, locale?: string): string {
  const trimmed = text.trim();
  const [, year, ...rest] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(trimmed) ?? [];
  if (year) return iso(year, Number(rest[0]), rest[1] ?? "") ?? trimmed;
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$/.exec(trimmed);
  if (numbers) {
    const [, first = "", second = "", end = ""] = numbers;
    const isMonthFirst = locale === "en-US";
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    return iso(end, Number(month), day) ?? trimmed;
  }
  const words = /^(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s,-]+(\d{4}|\d\d)$/i.exec(trimmed);
  if (!words) return trimmed;
  const [, day = "", month = "", end = ""] = words;
  return iso(end, MONTHS.indexOf(month.toLowerCase()) + 1, day) ?? trimmed;
}
