/** A fiscal year: "2026-27" when it spans two calendar years, "2026" when it is one. */
const FISCAL_YEAR = /^(\d{4})(?:-(\d{2}))?$/;

const twoDigits = (year: number) => String(year % 100).padStart(2, "0");

/** The fiscal year of a day (`2026-11-23`) for a company whose year starts in a month (1 to 12). */
export function fiscalYearOf(day: string, startMonth: number): string {
  const year = Number(day.slice(0, 4));
  if (startMonth === 1) return String(year);
  const first = Number(day.slice(5, 7)) >= startMonth ? year : year - 1;
  return `${first}-${twoDigits(first + 1)}`;
}

/** Whether a text names a fiscal year of a company whose year starts in that month. */
export function isFiscalYear(text: string, startMonth: number): boolean {
  const [, first, second] = FISCAL_YEAR.exec(text) ?? [];
  if (!first) return false;
  return startMonth === 1 ? second === undefined : second === twoDigits(Number(first) + 1);
}

/** The fiscal year as it stands in numbers: "26-27", or "2026" for a calendar year. */
export const shortFiscalYear = (fiscalYear: string): string =>
  fiscalYear.includes("-") ? fiscalYear.slice(2) : fiscalYear;

/** First day of a fiscal year, such as "2026-04-01". */
export const firstDayOf = (fiscalYear: string, startMonth: number): string =>
  `${fiscalYear.slice(0, 4)}-${String(startMonth).padStart(2, "0")}-01`;
