"use client";

import { useReader } from "./reader";
import { useHydrated } from "./use-hydrated";

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const STYLES = {
  day: DAY,
  minute: { ...DAY, hour: "2-digit", minute: "2-digit" },
} as const;

/**
 * An instant in the reader's locale and time zone, as the profile says. Where nobody is signed in the
 * server knows neither and writes it in UTC; the browser writes it again after hydration.
 */
export function DateTime({ at, style = "minute" }: { at: string; style?: keyof typeof STYLES }) {
  const isHydrated = useHydrated();
  const reader = useReader();
  const date = new Date(at);
  const format = (locale: string | undefined, timeZone: string | undefined) =>
    new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone }).format(date);
  const elsewhere = isHydrated ? format(undefined, undefined) : format("en-IN", "UTC");
  return (
    // Server and browser may know different editions of a locale's words; either is right.
    <time dateTime={at} title={isHydrated ? date.toString() : at} suppressHydrationWarning>
      {reader ? format(reader.locale, reader.timeZone) : elsewhere}
    </time>
  );
}
