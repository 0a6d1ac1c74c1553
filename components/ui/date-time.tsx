"use client";

import { useHydrated } from "./use-hydrated";

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const STYLES = {
  day: DAY,
  minute: { ...DAY, hour: "2-digit", minute: "2-digit" },
} as const;

/**
 * An instant in the reader's locale and time zone. The server knows neither and writes it in UTC;
 * the browser writes it again after hydration, so that the two never disagree.
 */
export function DateTime({ at, style = "minute" }: { at: string; style?: keyof typeof STYLES }) {
  const isHydrated = useHydrated();
  const date = new Date(at);
  const text = isHydrated
    ? new Intl.DateTimeFormat(undefined, STYLES[style]).format(date)
    : new Intl.DateTimeFormat("en-IN", { ...STYLES[style], timeZone: "UTC" }).format(date);
  return (
    <time dateTime={at} title={isHydrated ? date.toString() : at}>
      {text}
    </time>
  );
}
