"use client";

import { useReader } from "@/components/ui/reader";

const STYLE = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/**
 * A day of billing ("2026-05-20") in the reader's words. It is a day of the company's calendar, so no
 * time zone moves it. `isEnd`: the day given is the first one after a span, its last one is meant.
 */
export function BillingDay({ on, isEnd = false }: { on: string; isEnd?: boolean }) {
  const locale = useReader()?.locale ?? "en-IN";
  const date = new Date(`${on}T00:00:00Z`);
  if (isEnd) date.setUTCDate(date.getUTCDate() - 1);
  return (
    // Server and browser may know different editions of a locale's words; either is right.
    <time dateTime={date.toISOString().slice(0, 10)} suppressHydrationWarning>
      {new Intl.DateTimeFormat(locale, STYLE).format(date)}
    </time>
  );
}
